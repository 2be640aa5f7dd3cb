using Scenarios.Api.Rest.Http;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;

namespace Scenarios.Api.Requests;

/// <summary>
/// The Kubernetes API as its clients see it: kubectl, controllers, the served HTTP API. Requests are answered immediately. Their
/// consequences (such as a Pod that starts) take virtual time and are observed through watches. Errors are values, not exceptions.
/// A namespace is empty for cluster-scoped resources and, in lists and watches, for all namespaces.
/// </summary>
public interface IApi
{
    /// <summary>
    /// Everything that discovery lists, in the order of <c>kubectl api-resources</c>. Changes as CustomResourceDefinitions are created and
    /// deleted.
    /// </summary>
    IReadOnlyList<ResourceType> Resources { get; }

    /// <summary>The same API for a client with these credentials.</summary>
    IApi As(Credentials credentials);

    /// <summary>
    /// Checks whether the client may request a path that belongs to no resource, such as <c>/healthz</c>. Returns null if so, or the error.
    /// </summary>
    /// <param name="verb">The HTTP method in lower case.</param>
    ApiStatus? CheckPath(string verb, string path);

    /// <param name="subresource">Empty, <c>status</c> or <c>scale</c>.</param>
    ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name, string subresource = "");

    ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options);

    /// <summary>Like <see cref="Get"/>, but as the server's table: columns and cells as values, ages as text relative to now.</summary>
    ApiResult<Table> GetTable(ResourceType type, string @namespace, string name);

    /// <inheritdoc cref="GetTable"/>
    ApiResult<Table> ListTable(ResourceType type, string @namespace, ListOptions options);

    /// <summary>The table of objects as they were received, for <c>get --watch</c>.</summary>
    Table TableOf(ResourceType type, IReadOnlyList<ApiObject> objects);

    /// <summary>
    /// Calls back for the existing objects (as Added, unless a version is given) and for each change after a small seeded latency, in
    /// order, until disposed. A version that is no longer stored is rejected with Expired.
    /// </summary>
    ApiResult<IWatch> Watch(ResourceType type, string @namespace, ListOptions options, Action<WatchEvent> onEvent);

    ApiResult<ApiObject> Create(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options);

    /// <summary>Creates a subresource of an object, such as <c>pods/eviction</c> or <c>serviceaccounts/token</c>.</summary>
    /// <param name="body">An object of the subresource's kind.</param>
    ApiResult<ApiObject> CreateAt(
        ResourceType type, string @namespace, string name, string subresource, ApiObject body, WriteOptions options);

    /// <summary>Replaces the object. Rejected with Conflict if its resourceVersion is set and not the newest.</summary>
    /// <param name="subresource">Empty, <c>status</c> or <c>scale</c>.</param>
    ApiResult<ApiObject> Update(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options, string subresource = "");

    ApiResult<ApiObject> Patch(
        ResourceType type, string @namespace, string name, PatchKind kind, Value patch, WriteOptions options, string subresource = "");

    /// <summary>
    /// Deletes the object, or starts to. Returns its state afterwards (with a deletionTimestamp if it is being deleted gracefully).
    /// </summary>
    ApiResult<ApiObject> Delete(ResourceType type, string @namespace, string name, DeleteOptions options);

    /// <summary>Deletes the selected objects and returns them.</summary>
    ApiResult<ObjectList> DeleteAll(ResourceType type, string @namespace, ListOptions selection, DeleteOptions options);

    /// <summary>Deletes a Pod, unless a PodDisruptionBudget currently forbids it (TooManyRequests).</summary>
    ApiResult<ApiObject> Evict(string @namespace, string pod, DeleteOptions options);

    /// <summary>A container's log so far and, if requested, what is written later.</summary>
    ApiResult<IPodLog> Log(string @namespace, string pod, PodLogOptions options);

    /// <summary>Runs a command in a running container.</summary>
    ApiResult<IPodSession> Exec(string @namespace, string pod, PodExecOptions options);

    /// <summary>Attaches to the running main process of a container: its output from now on, and its standard input.</summary>
    ApiResult<IPodSession> Attach(string @namespace, string pod, PodExecOptions options);

    /// <summary>Forwards an HTTP request to a Service or a Pod: the subresource <c>proxy</c>.</summary>
    /// <param name="name">The target, such as <c>web</c>, <c>web:80</c> or <c>https:web:https</c>.</param>
    /// <param name="request">The request, with the path to use at the target.</param>
    ApiResult<RestResponse> Proxy(ResourceType type, string @namespace, string name, RestRequest request);

    /// <summary>Opens a connection to a Pod's ports.</summary>
    ApiResult<IPodPorts> PortForward(string @namespace, string pod);
}
