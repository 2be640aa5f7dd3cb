using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;

namespace Scenarios.Kubectl.Tests.Fixtures;

/// <summary>An API over a plain list of objects, without defaulting and controllers, to test what kubectl does with answers.</summary>
internal sealed class FakeApi : IApi
{
    private readonly List<(ResourceType Type, ApiObject Object)> _objects = [];

    public DateTimeOffset Now { get; init; } = Scenarios.Kernel.Simulation.DefaultStart;

    /// <summary>Sent with every answer.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>The answer to every request, when set.</summary>
    public ApiStatus? Refusal { get; init; }

    public IReadOnlyList<ResourceType> Resources { get; init; } = ApiSchema.Kubernetes.Resources;

    public FakeApi With(ApiObject item)
    {
        _objects.Add((Resources.First(type => type.Kind == item.Kind && type.ApiVersion == item.ApiVersion), item));
        return this;
    }

    public IApi As(Credentials credentials) => this;

    public ApiStatus? CheckPath(string verb, string path) => Refusal;

    public ApiResult<ObjectList> DeleteAll(ResourceType type, string @namespace, ListOptions selection, DeleteOptions options) =>
        throw new NotSupportedException();

    public ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name, string subresource = "")
    {
        var found = Select(type, @namespace).Where(item => item.Name == name).ToList();
        return Answer(found.Count > 0
            ? (ApiResult<ApiObject>)found[0]
            : new ApiStatus(404, StatusReason.NotFound, $"{type.GroupResource} \"{name}\" not found"));
    }

    public ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options) =>
        Answer((ApiResult<ObjectList>)new ObjectList(Select(type, @namespace, options), "1000"));

    public ApiResult<Table> GetTable(ResourceType type, string @namespace, string name)
    {
        var found = Get(type, @namespace, name);
        return Answer(found.IsSuccess ? (ApiResult<Table>)TableOf(type, [found.Value]) : found.Status);
    }

    public ApiResult<Table> ListTable(ResourceType type, string @namespace, ListOptions options) =>
        Answer((ApiResult<Table>)TableOf(type, Select(type, @namespace, options)));

    public Table TableOf(ResourceType type, IReadOnlyList<ApiObject> objects) => TablePrinter.TableOf(type, objects, Now, "1000");

    public ApiResult<IWatch> Watch(ResourceType type, string @namespace, ListOptions options, Action<WatchEvent> onEvent) =>
        throw new NotSupportedException();

    public ApiResult<ApiObject> Create(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options) =>
        throw new NotSupportedException();

    public ApiResult<ApiObject> CreateAt(
        ResourceType type, string @namespace, string name, string subresource, ApiObject body, WriteOptions options) =>
            throw new NotSupportedException();

    public ApiResult<ApiObject> Update(
        ResourceType type,
        string @namespace,
        ApiObject newObject,
        WriteOptions options,
        string subresource = "") =>
        throw new NotSupportedException();

    public ApiResult<ApiObject> Patch(
        ResourceType type, string @namespace, string name, PatchKind kind, Value patch, WriteOptions options, string subresource = "") =>
        throw new NotSupportedException();

    public ApiResult<ApiObject> Delete(ResourceType type, string @namespace, string name, DeleteOptions options) =>
        throw new NotSupportedException();

    public ApiResult<IPodLog> Log(string @namespace, string pod, PodLogOptions options) => throw new NotSupportedException();

    public ApiResult<IPodSession> Exec(string @namespace, string pod, PodExecOptions options) => throw new NotSupportedException();

    public ApiResult<IPodSession> Attach(string @namespace, string pod, PodExecOptions options) => throw new NotSupportedException();

    public ApiResult<RestResponse> Proxy(ResourceType type, string @namespace, string name, RestRequest request) =>
        throw new NotSupportedException();

    public ApiResult<ApiObject> Evict(string @namespace, string pod, DeleteOptions options) => throw new NotSupportedException();

    public ApiResult<IPodPorts> PortForward(string @namespace, string pod) => throw new NotSupportedException();

    private ApiResult<T> Answer<T>(ApiResult<T> result)
        where T : class => (Refusal is { } status ? (ApiResult<T>)status : result).WithWarnings(Warnings);

    private List<ApiObject> Select(ResourceType type, string @namespace, ListOptions? options = null) =>
        [.. _objects
            .Where(item => ReferenceEquals(item.Type, type) && (@namespace.Length == 0 || item.Object.Namespace == @namespace))
            .Where(item => IsSelected(item.Object, options?.LabelSelector ?? string.Empty))
            .Select(item => item.Object)
            .OrderBy(item => item.Namespace, StringComparer.Ordinal)
            .ThenBy(item => item.Name, StringComparer.Ordinal)];

    private static bool IsSelected(ApiObject item, string selector) =>
        selector.Length == 0 || selector.Split(',').All(term => term.Split('=') is [var key, var value]
            && item.Labels[key] is StringValue text && text.Text == value);
}
