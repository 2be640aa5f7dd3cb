using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Cluster.ApiServer.Access;

namespace Scenarios.Cluster.ApiServer.Serving;

/// <summary>The API as one user sees it: requests that are not allowed are refused, all others run in the user's name.</summary>
internal sealed class AuthorizedApi(KubeApiServer server, AccessControl control, UserInfo? user, ApiStatus? refusal) : IApi
{
    private readonly ServedForms _served = new(server);

    public IReadOnlyList<ResourceType> Resources => server.Resources;

    public IApi As(Credentials credentials) => server.As(credentials);

    public ApiStatus? CheckPath(string verb, string path) => Check(AccessAttributes.OfPath(verb, path));

    public ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name, string subresource = "") =>
        Do(AccessAttributes.Of("get", type, @namespace, name, subresource), () => _served.Get(type, @namespace, name, subresource));

    public ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options) =>
        Do(AccessAttributes.Of("list", type, @namespace, string.Empty), () => _served.List(type, @namespace, options));

    public ApiResult<Table> GetTable(ResourceType type, string @namespace, string name) =>
        Do(AccessAttributes.Of("get", type, @namespace, name), () => _served.GetTable(type, @namespace, name));

    public ApiResult<Table> ListTable(ResourceType type, string @namespace, ListOptions options) =>
        Do(AccessAttributes.Of("list", type, @namespace, string.Empty), () => _served.ListTable(type, @namespace, options));

    public Table TableOf(ResourceType type, IReadOnlyList<ApiObject> objects) => _served.TableOf(type, objects);

    public ApiResult<IWatch> Watch(ResourceType type, string @namespace, ListOptions options, Action<WatchEvent> onEvent) =>
        Do(AccessAttributes.Of("watch", type, @namespace, string.Empty), () => _served.Watch(type, @namespace, options, onEvent));

    public ApiResult<ApiObject> Create(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options) =>
        Do(
            AccessAttributes.Of("create", type, @namespace, string.Empty),
            () => control.CheckGrant(user!, type, @namespace, newObject, null) ?? _served.Create(type, @namespace, newObject, options));

    public ApiResult<ApiObject> CreateAt(
        ResourceType type, string @namespace, string name, string subresource, ApiObject body, WriteOptions options) =>
        Do(
            AccessAttributes.Of("create", type, @namespace, name, subresource),
            () => server.CreateAt(type, @namespace, name, subresource, body, options));

    public ApiResult<ApiObject> Update(
        ResourceType type, string @namespace, ApiObject newObject, WriteOptions options, string subresource = "") =>
        Do(
            AccessAttributes.Of("update", type, @namespace, newObject.Name, subresource),
            () => control.CheckGrant(user!, type, @namespace, newObject, Current(type, @namespace, newObject.Name))
                ?? _served.Update(type, @namespace, newObject, options, subresource));

    public ApiResult<ApiObject> Patch(
        ResourceType type, string @namespace, string name, PatchKind kind, Value patch, WriteOptions options, string subresource = "") =>
        Do(
            AccessAttributes.Of("patch", type, @namespace, name, subresource),
            () =>
                PatchGrant(
                    type, @namespace, name, kind, patch, options) ?? _served.Patch(
                        type, @namespace, name, kind, patch, options, subresource));

    public ApiResult<ApiObject> Delete(ResourceType type, string @namespace, string name, DeleteOptions options) =>
        Do(AccessAttributes.Of("delete", type, @namespace, name), () => _served.Delete(type, @namespace, name, options));

    public ApiResult<ObjectList> DeleteAll(ResourceType type, string @namespace, ListOptions selection, DeleteOptions options) =>
        Do(
            AccessAttributes.Of("deletecollection", type, @namespace, string.Empty),
            () => _served.DeleteAll(type, @namespace, selection, options));

    public ApiResult<ApiObject> Evict(string @namespace, string pod, DeleteOptions options) =>
        Do(AccessAttributes.Of("create", KnownResources.Pods, @namespace, pod, "eviction"), () => server.Evict(@namespace, pod, options));

    public ApiResult<IPodLog> Log(string @namespace, string pod, PodLogOptions options) =>
        Do(AccessAttributes.Of("get", KnownResources.Pods, @namespace, pod, "log"), () => server.Log(@namespace, pod, options));

    public ApiResult<IPodSession> Exec(string @namespace, string pod, PodExecOptions options) =>
        Session(@namespace, pod, "exec", () => server.Exec(@namespace, pod, options));

    public ApiResult<IPodSession> Attach(string @namespace, string pod, PodExecOptions options) =>
        Session(@namespace, pod, "attach", () => server.Attach(@namespace, pod, options));

    public ApiResult<RestResponse> Proxy(ResourceType type, string @namespace, string name, RestRequest request) =>
        Do(
            AccessAttributes.Of(ProxyVerb(request.Method), type, @namespace, name, "proxy"), () =>
                server.Proxy(type, @namespace, name, request));

    public ApiResult<IPodPorts> PortForward(string @namespace, string pod) =>
        Session(@namespace, pod, "portforward", () => server.PortForward(@namespace, pod));

    // kubectl asks for a session by GET (web socket) first, then by POST: either permission is enough, and the POST's refusal is shown.
    private ApiResult<T> Session<T>(string @namespace, string pod, string subresource, Func<ApiResult<T>> open)
        where T : class
    {
        var mayGet = Check(AccessAttributes.Of("get", KnownResources.Pods, @namespace, pod, subresource)) is null;
        return mayGet ? open() : Do(AccessAttributes.Of("create", KnownResources.Pods, @namespace, pod, subresource), open);
    }

    private static string ProxyVerb(string method) => method switch
    {
        "POST" => "create",
        "PUT" => "update",
        "PATCH" => "patch",
        "DELETE" => "delete",
        _ => "get",
    };

    private ApiStatus? PatchGrant(ResourceType type, string @namespace, string name, PatchKind kind, Value patch, WriteOptions options)
    {
        if (!RbacResources.IsRole(type) && !RbacResources.IsBinding(type))
        {
            return null;
        }

        // A dry run finds what would be written; if it fails, so will the patch.
        var result = server.Patch(type, @namespace, name, kind, patch, options with { DryRun = true });
        return result.IsSuccess ? control.CheckGrant(user!, type, @namespace, result.Value, Current(type, @namespace, name)) : null;
    }

    private ApiObject? Current(ResourceType type, string @namespace, string name) =>
        RbacResources.IsRole(type) || RbacResources.IsBinding(type) ? server.Get(type, @namespace, name).Value : null;

    private ApiStatus? Check(AccessAttributes wanted) => refusal ?? control.Refusal(user!, wanted);

    private ApiResult<T> Do<T>(AccessAttributes wanted, Func<ApiResult<T>> request)
        where T : class
    {
        if (Check(wanted) is { } forbidden)
        {
            return forbidden;
        }

        var before = server.Requester;
        server.Requester = user!;
        try
        {
            return request();
        }
        finally
        {
            server.Requester = before;
        }
    }
}
