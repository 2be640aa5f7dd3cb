using Scenarios.Api.Rest.Http;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;

namespace Scenarios.Api.Requests;

/// <summary>
/// The Kubernetes API as its clients see it: kubectl, controllers, the served HTTP API. Requests are answered at once; what
/// follows from them (a Pod that starts) takes virtual time and is seen through watches. Refusals are values.
/// A namespace is empty for cluster-scoped resources and, in lists and watches, for all namespaces.
/// </summary>
public interface IApi
{
    /// <summary>Everything discovery lists, in the order of <c>kubectl api-resources</c>; changes as CustomResourceDefinitions come and
    /// go.</summary>
    IReadOnlyList<ResourceType> Resources { get; }

    /// <summary>The same API for whoever shows this of himself.</summary>
    IApi As(Credentials credentials);

    /// <summary>
    /// Whether the requester may ask for a path that belongs to no resource, such as <c>/healthz</c>: null, or the refusal.
    /// </summary>
    /// <param name="verb">HTTP's method in small letters.</param>
    ApiStatus? CheckPath(string verb, string path);

    /// <param name="subresource">Empty, <c>status</c> or <c>scale</c>.</param>
    ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name, string subresource = "");

    ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options);

    /// <summary>The same objects as the server's table: columns and cells as values, ages in words as of now.</summary>
    ApiResult<Table> GetTable(ResourceType type, string @namespace, string name);

    /// <inheritdoc cref="GetTable"/>
    ApiResult<Table> ListTable(ResourceType type, string @namespace, ListOptions options);

    /// <summary>The table of one object as it was seen, for <c>get --watch</c>.</summary>
    Table TableOf(ResourceType type, IReadOnlyList<ApiObject> objects);

    /// <summary>
    /// Calls back for what is there (as Added, unless a version is given) and for each change, a small seeded latency later,
    /// in order, until disposed. A version that is no longer kept is refused with Expired.
    /// </summary>
    ApiResult<IWatch> Watch(ResourceType type, string @namespace, ListOptions options, Action<WatchEvent> onEvent);

    ApiResult<ApiObject> Create(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options);

    /// <summary>Creates at a subresource of an object, such as <c>pods/eviction</c> or <c>serviceaccounts/token</c>.</summary>
    /// <param name="body">Of the subresource's own kind.</param>
    ApiResult<ApiObject> CreateAt(
        ResourceType type, string @namespace, string name, string subresource, ApiObject body, WriteOptions options);

    /// <summary>Replaces the object; refused with Conflict when its resourceVersion is set and not the newest.</summary>
    /// <param name="subresource">Empty, <c>status</c> or <c>scale</c>.</param>
    ApiResult<ApiObject> Update(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options, string subresource = "");

    ApiResult<ApiObject> Patch(
        ResourceType type, string @namespace, string name, PatchKind kind, Value patch, WriteOptions options, string subresource = "");

    /// <summary>Deletes, or begins to: the answer is the object as it is then (with a deletionTimestamp if it is to go
    /// gracefully).</summary>
    ApiResult<ApiObject> Delete(ResourceType type, string @namespace, string name, DeleteOptions options);

    /// <summary>Deletes what is selected; the answer is what that was.</summary>
    ApiResult<ObjectList> DeleteAll(ResourceType type, string @namespace, ListOptions selection, DeleteOptions options);

    /// <summary>Deletes a Pod unless a PodDisruptionBudget forbids it for now (TooManyRequests).</summary>
    ApiResult<ApiObject> Evict(string @namespace, string pod, DeleteOptions options);

    /// <summary>A container's log so far, and, if asked for, what is still to come.</summary>
    ApiResult<IPodLog> Log(string @namespace, string pod, PodLogOptions options);

    /// <summary>Runs a command in a running container.</summary>
    ApiResult<IPodSession> Exec(string @namespace, string pod, PodExecOptions options);

    /// <summary>Joins the running main process of a container: its output from now on, its standard input.</summary>
    ApiResult<IPodSession> Attach(string @namespace, string pod, PodExecOptions options);

    /// <summary>Passes an HTTP request on to a Service or a Pod: the subresource <c>proxy</c>.</summary>
    /// <param name="name">Such as <c>web</c>, <c>web:80</c> or <c>https:web:https</c>.</param>
    /// <param name="request">With the path that is to be asked for.</param>
    ApiResult<RestResponse> Proxy(ResourceType type, string @namespace, string name, RestRequest request);

    /// <summary>Opens the way to a Pod's ports.</summary>
    ApiResult<IPodPorts> PortForward(string @namespace, string pod);
}
