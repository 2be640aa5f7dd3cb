using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>
/// The resources that established CustomResourceDefinitions and APIServices add. Recomputed when one of them has changed.
/// </summary>
internal sealed class CustomResourceTypes(ObjectStore store, LateWrites late)
{
    // Keyed by the definition's spec, so that the types of an unchanged definition stay the same instances.
    private readonly Dictionary<ObjectValue, IReadOnlyList<ResourceType>> _read = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<ResourceType> _all = ServedResources.BuiltIn;
    private readonly AggregatedTypes _aggregated = new(store);
    private IReadOnlyList<ResourceType> _custom = [];
    private IReadOnlyList<ResourceType>? _others;
    private long _seen = -1;

    /// <summary>All served types, built-in ones first.</summary>
    public IReadOnlyList<ResourceType> All
    {
        get
        {
            Refresh();
            return _all;
        }
    }

    /// <summary>The types that other servers provide.</summary>
    public AggregatedTypes Aggregated => _aggregated;

    /// <summary>The type as it is served now; null if it is no longer served.</summary>
    public ResourceType? Current(ResourceType type)
    {
        if (type.Custom is null)
        {
            return type;
        }

        Refresh();
        return _custom.FirstOrDefault(candidate => candidate.GroupResource == type.GroupResource && candidate.Version == type.Version);
    }

    /// <summary>
    /// Why creates of a resource are refused whose definition is terminating; null for all other resources (apiextensions,
    /// pkg/apiserver/customresource_handler.go, serveResource).
    /// </summary>
    public ApiStatus? CreateRefusal(ResourceType type) => type.Custom is not null
        && store.Of(KnownResources.CustomResourceDefinitions)
            .Find(new ObjectKey(string.Empty, $"{type.Plural}.{type.Group}")) is { } definition
        && definition.HasCondition("Terminating")
            ? ApiErrors.MethodNotSupported(type, "create") with
            {
                Message = "create not allowed while custom resource definition is terminating",
            }
            : null;

    private void Refresh()
    {
        if (!ReferenceEquals(_others, _aggregated.Served))
        {
            _others = _aggregated.Served;
            _all = Together();
        }

        // In most clusters nobody ever creates a definition.
        if (!store.IsOpened(KnownResources.CustomResourceDefinitions))
        {
            return;
        }

        late.Before(KnownResources.CustomResourceDefinitions);
        var definitions = store.Of(KnownResources.CustomResourceDefinitions);
        if (definitions.Log.End == _seen)
        {
            return;
        }

        _seen = definitions.Log.End;
        _custom = [
            .. definitions.InOrder(string.Empty).Where(static definition => definition.HasCondition("Established")).SelectMany(TypesOf),
        ];
        _all = Together();
    }

    private IReadOnlyList<ResourceType> Together() => _custom.Count + (_others?.Count ?? 0) == 0
        ? ServedResources.BuiltIn : [.. ServedResources.BuiltIn, .. _custom, .. _others ?? []];

    private IReadOnlyList<ResourceType> TypesOf(ApiObject definition)
    {
        var spec = definition.Spec;
        if (!_read.TryGetValue(spec, out var types))
        {
            types = CustomKind.TypesOf(definition);
            _read.Add(spec, types);
        }

        return types;
    }
}
