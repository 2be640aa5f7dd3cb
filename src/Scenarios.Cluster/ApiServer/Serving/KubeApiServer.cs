using Scenarios.Api.Kinds;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Cluster.ApiServer.Access;
using Scenarios.Cluster.ApiServer.Access.Reviews;
using Scenarios.Cluster.ApiServer.Admission;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Requests.Pods;
using Scenarios.Cluster.ApiServer.Served;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.ApiServer.Serving;

/// <summary>
/// The API server, through which alone the cluster's components and clients interact. Answers at once; changes reach watchers after a
/// small latency.
/// </summary>
internal sealed class KubeApiServer : IApi
{
    private static readonly string[] EndpointsWarnings = ["v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"];
    private static readonly string[] StatusWarnings = ["v1 ComponentStatus is deprecated in v1.19+"];

    private readonly Simulation _simulation;
    private readonly ObjectStore _store;
    private readonly ObjectWriter _writer;
    private readonly ApplyRequests _applies;
    private readonly ObjectDeleter _deleter;
    private readonly BindingRequests _bindings;
    private readonly PodSubresources _pods;
    private readonly ReviewRequests _reviews;
    private readonly ProxyRequests _proxies;
    private readonly Evictions _evictions;
    private readonly SeededRandom _watchLatency;
    private readonly FieldWriters _writers;

    /// <param name="strategies">Creates the strategies of the kinds that need more than the common one.</param>
    public KubeApiServer(
        Simulation simulation, StoreSnapshot snapshot, Func<Simulation, ObjectStore, IEnumerable<ResourceStrategy>> strategies)
    {
        _simulation = simulation;
        _store = new ObjectStore(snapshot);
        CustomTypes = new CustomResourceTypes(_store, LateWrites);
        _watchLatency = simulation.Random("api server/watches");
        var identities = new IdentitySource(simulation.Random("api server/uids"), simulation.Random("api server/names"));
        var kinds = strategies(simulation, _store).ToList();
        LateWrites.Register(kinds);
        var table = new StrategyTable(kinds);
        var writers = _writers = new FieldWriters(simulation);
        var chain = new AdmissionChain(KnownPlugins.All(_store, identities), KnownPlugins.Checks(simulation, _store, () => Requester));
        _writer = new ObjectWriter(simulation, _store, table, chain, identities, writers);
        _applies = new ApplyRequests(simulation, _store, _writer, writers);
        _deleter = new ObjectDeleter(simulation, _store, table);
        _evictions = new Evictions(simulation, _store, _deleter, writers);
        _bindings = new BindingRequests(simulation, _store);
        _pods = new PodSubresources(_store, NodeProxies);
        EventWriter = new EventWriter(simulation, _store, identities);
        Access = new AccessControl(simulation, _store);
        Tokens = new TokenRequests(simulation, _store, IdentitySource.Of(simulation, "api server/tokens"));
        _reviews = new ReviewRequests(Access);
        _proxies = new ProxyRequests(_store, simulation.Random("api server/proxies"), () => Transport);
    }

    public IReadOnlyList<ResourceType> Resources => CustomTypes.All;

    /// <summary>The resources of CustomResourceDefinitions.</summary>
    public CustomResourceTypes CustomTypes { get; }

    /// <summary>Everything stored, for the informers of the components that run beside the server.</summary>
    public ObjectStore Store => _store;

    /// <summary>The fast path for Events.</summary>
    public EventWriter EventWriter { get; }

    /// <summary>Who may do what.</summary>
    public AccessControl Access { get; }

    /// <summary>Issues service account tokens.</summary>
    public TokenRequests Tokens { get; }

    /// <summary>The user on whose behalf the current request runs; the components of the cluster are trusted.</summary>
    public UserInfo Requester { get; set; } = Authenticator.Administrator;

    /// <summary>How the server reaches Services and Pods over the network; null if it cannot.</summary>
    public IProxyTransport? Transport { get; set; }

    /// <summary>Where kubelets register so that the server can reach them.</summary>
    public NodeProxies NodeProxies { get; } = new();

    /// <summary>Writes that are made only when somebody reads.</summary>
    public LateWrites LateWrites { get; } = new();

    public IApi As(Credentials credentials)
    {
        var (user, refusal) = Access.Identify(credentials);
        return new AuthorizedApi(this, Access, user, refusal);
    }

    public ApiStatus? CheckPath(string verb, string path) => null;

    public ApiResult<ApiObject> Get(ResourceType type, string @namespace, string name, string subresource = "")
    {
        if (Refuse(type, "get", subresource) is { } refusal)
        {
            return refusal;
        }

        if (CustomTypes.Aggregated.Get(type, @namespace, name) is { } answer)
        {
            return answer;
        }

        LateWrites.Before(type);
        var item = _store.Of(type).Find(new ObjectKey(@namespace, name));
        if (item is null)
        {
            return WithWarnings(type, (ApiResult<ApiObject>)ApiErrors.NotFound(type, name));
        }

        return WithWarnings(type, (ApiResult<ApiObject>)(IsScale(subresource) ? ScaleSubresource.Of(type, item) : item));
    }

    public ApiResult<ObjectList> List(ResourceType type, string @namespace, ListOptions options)
    {
        if (Refuse(type, "list", string.Empty) is { } refusal)
        {
            return refusal;
        }

        if (CustomTypes.Aggregated.List(type, @namespace, options) is { } answer)
        {
            return answer;
        }

        LateWrites.Before(type);
        var selection = SelectionReader.Read(type, @namespace, options);
        if (!selection.IsSuccess)
        {
            return selection.Status;
        }

        if (ObjectVersions.TooNew(options, _store) is { } tooNew)
        {
            return tooNew;
        }

        if (options.IsExactVersion && ResourceVersion.TryParse(options.ResourceVersion) is { } version && version < (ulong)_store.Version)
        {
            return _store.Of(type).At((long)version) is { } then
                ? WithWarnings(
                    type, (ApiResult<ObjectList>)new ObjectList([.. then.Where(selection.Value.Matches)], options.ResourceVersion))
                : ApiErrors.Expired("The resourceVersion for the provided list is too old.");
        }

        return WithWarnings(type, (ApiResult<ObjectList>)new ObjectList(Select(type, @namespace, selection.Value), _store.VersionText));
    }

    public ApiResult<Table> GetTable(ResourceType type, string @namespace, string name)
    {
        var result = Get(type, @namespace, name);
        return result.IsSuccess
            ? ((ApiResult<Table>)TableOf(type, [result.Value])).WithWarnings(result.Warnings)
            : ((ApiResult<Table>)result.Status).WithWarnings(result.Warnings);
    }

    public ApiResult<Table> ListTable(ResourceType type, string @namespace, ListOptions options)
    {
        var result = List(type, @namespace, options);
        return result.IsSuccess
            ? ((ApiResult<Table>)(
                TableOf(type, result.Value.Items) with { ResourceVersion = result.Value.ResourceVersion })).WithWarnings(result.Warnings)
            : ((ApiResult<Table>)result.Status).WithWarnings(result.Warnings);
    }

    public Table TableOf(ResourceType type, IReadOnlyList<ApiObject> objects) =>
        TablePrinter.TableOf(type, objects, _simulation.Now, objects.Count == 1 ? objects[0].ResourceVersion : _store.VersionText);

    public ApiResult<IWatch> Watch(ResourceType type, string @namespace, ListOptions options, Action<WatchEvent> onEvent)
    {
        LateWrites.Before(type);
        var selected = SelectionReader.Read(type, @namespace, options);
        if (!selected.IsSuccess)
        {
            return selected.Status;
        }

        var selection = selected.Value;
        var resource = _store.Of(type);
        var isFromNow = options.ResourceVersion is "" or "0";
        if ((isFromNow ? resource.Log.End : SelectionReader.PositionAfter(resource, options.ResourceVersion)) is not { } position)
        {
            return ApiErrors.Expired($"too old resource version: {options.ResourceVersion} ({_store.VersionText})");
        }

        var watcher = new Watcher(
            _simulation, _watchLatency, resource, selection, position, (kind, item) => onEvent(new WatchEvent(kind, item)));
        if (isFromNow)
        {
            watcher.StartWith(Select(type, @namespace, selection));
        }

        return watcher;
    }

    public ApiResult<ApiObject> Create(ResourceType type, string @namespace, ApiObject newObject, WriteOptions options)
    {
        if ((Refuse(type, "create", string.Empty) ?? CustomTypes.CreateRefusal(type)) is { } refusal)
        {
            return refusal;
        }

        if (ReferenceEquals(type, KnownResources.Bindings))
        {
            return _bindings.Create(@namespace, newObject, options);
        }

        if (ReferenceEquals(type, KnownResources.CertificateSigningRequests))
        {
            newObject = Requested(newObject);
        }

        if (ReviewRequests.Handles(type))
        {
            var answered = _reviews.Create(type, @namespace, newObject.Tree, Requester, _simulation.Now);
            return answered.IsSuccess
                ? new ApiObject(answered.Value.Tree, _writers.Created(type, newObject.Tree, answered.Value.Tree, options))
                : answered;
        }

        return WithWarnings(type, _writer.Create(type, @namespace, newObject, options));
    }

    public ApiResult<ApiObject> CreateAt(
        ResourceType type, string @namespace, string name, string subresource, ApiObject body, WriteOptions options)
    {
        if (!type.Subresources.Contains(subresource, StringComparer.Ordinal))
        {
            return ApiErrors.NoSuchResource();
        }

        return subresource switch
        {
            "binding" when body.Name != name => ApiErrors.BadRequest("name in URL does not match name in Binding object"),
            "binding" => _bindings.Create(@namespace, body, options),
            "token" => Tokens.Create(@namespace, name, body.Tree, options),
            _ => new ApiStatus(501, "NotImplemented", $"not simulated: creating at {type.GroupResource}/{subresource}"),
        };
    }

    public ApiResult<ApiObject> Update(
        ResourceType type, string @namespace, ApiObject newObject, WriteOptions options, string subresource = "")
    {
        if (Refuse(type, "update", subresource) is { } refusal)
        {
            return refusal;
        }

        if (!IsScale(subresource))
        {
            return WithWarnings(type, _writer.Update(type, @namespace, newObject, options, subresource));
        }

        var item = _store.Of(type).Find(new ObjectKey(@namespace, newObject.Name));
        if (item is null)
        {
            return ApiErrors.NotFound(type, newObject.Name);
        }

        var scaled = ScaleSubresource.Apply(type, item, newObject);
        var written = scaled.IsSuccess ? _writer.Update(type, @namespace, scaled.Value, options, subresource) : scaled;
        return written.IsSuccess ? ScaleSubresource.Of(type, written.Value) : written;
    }

    public ApiResult<ApiObject> Patch(
        ResourceType type, string @namespace, string name, PatchKind kind, Value patch, WriteOptions options, string subresource = "")
    {
        if (Refuse(type, "patch", subresource) is { } refusal)
        {
            return refusal;
        }

        if (kind == PatchKind.Apply && !IsScale(subresource))
        {
            return WithWarnings(type, _applies.Apply(type, @namespace, name, patch, options, subresource));
        }

        var current = Get(type, @namespace, name, subresource);
        if (!current.IsSuccess)
        {
            return current;
        }

        var patched = PatchRequests.Apply(type, current.Value, kind, patch, options, IsScale(subresource));
        return patched.IsSuccess ? Update(type, @namespace, patched.Value, options, subresource) : patched;
    }

    public ApiResult<ApiObject> Delete(ResourceType type, string @namespace, string name, DeleteOptions options) =>
        Refuse(type, "delete", string.Empty) is { } refusal
            ? refusal
            : WithWarnings(type, _deleter.Delete(type, @namespace, name, options));

    public ApiResult<ObjectList> DeleteAll(ResourceType type, string @namespace, ListOptions selection, DeleteOptions options)
    {
        if (Refuse(type, "deletecollection", string.Empty) is { } refusal)
        {
            return refusal;
        }

        var listed = List(type, @namespace, selection);
        foreach (var item in listed.Value?.Items ?? [])
        {
            var deleted = _deleter.Delete(type, item.Namespace, item.Name, options);
            if (!deleted.IsSuccess && deleted.Status.Reason != StatusReason.NotFound)
            {
                return deleted.Status;
            }
        }

        return listed;
    }

    public ApiResult<ApiObject> Evict(string @namespace, string pod, DeleteOptions options) => _evictions.Evict(@namespace, pod, options);

    public ApiResult<IPodLog> Log(string @namespace, string pod, PodLogOptions options) => _pods.Log(@namespace, pod, options);

    public ApiResult<IPodSession> Exec(string @namespace, string pod, PodExecOptions options) => _pods.Exec(@namespace, pod, options);

    public ApiResult<IPodSession> Attach(string @namespace, string pod, PodExecOptions options) => _pods.Attach(@namespace, pod, options);

    public ApiResult<RestResponse> Proxy(ResourceType type, string @namespace, string name, RestRequest request) =>
        _proxies.Pass(type, @namespace, name, request);

    public ApiResult<IPodPorts> PortForward(string @namespace, string pod) => _pods.PortForward(@namespace, pod);

    /// <summary>Everything currently stored, as the starting state of other clusters.</summary>
    public StoreSnapshot TakeSnapshot() => _store.TakeSnapshot();

    private static bool IsScale(string subresource) => string.Equals(subresource, ScaleSubresource.Name, StringComparison.Ordinal);

    private static ApiStatus? Refuse(ResourceType type, string verb, string subresource)
    {
        if (subresource.Length > 0 && !type.Subresources.Contains(subresource, StringComparer.Ordinal))
        {
            return ApiErrors.NoSuchResource();
        }

        return type.Verbs.Contains(verb, StringComparer.Ordinal) ? null : ApiErrors.MethodNotAllowed();
    }

    private static ApiResult<T> WithWarnings<T>(ResourceType type, ApiResult<T> result)
        where T : class =>
        DeprecationOf(type) is { } warnings ? result.WithWarnings(warnings) : result;

    private static string[]? DeprecationOf(ResourceType type) => type.GroupResource switch
    {
        "endpoints" => EndpointsWarnings,
        "componentstatuses" => StatusWarnings,
        _ => null,
    };

    // The server sets the requester's identity; clients cannot choose it.
    private ApiObject Requested(ApiObject request)
    {
        var user = Requester.ToTree();
        var spec = request.Spec.Without("username").Without("uid").Without("groups").Without("extra");
        foreach (var (name, value) in user)
        {
            spec = spec.With(name, value);
        }

        return request.With(["spec"], spec);
    }

    private List<ApiObject> Select(ResourceType type, string @namespace, Selection selection)
    {
        var items = new List<ApiObject>();
        foreach (var item in _store.Of(type).InOrder(@namespace))
        {
            if (selection.IsEverything || selection.Matches(item))
            {
                items.Add(item);
            }
        }

        return items;
    }
}
