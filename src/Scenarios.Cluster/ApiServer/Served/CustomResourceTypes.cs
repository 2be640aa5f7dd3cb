using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.ApiServer.Served;

/// <summary>
/// The resources that CustomResourceDefinitions and APIServices add: those that are established. Looked at anew when one has changed.
/// </summary>
internal sealed class CustomResourceTypes(ObjectStore store, LateWrites late)
{
    // By the definition's spec: the types of a definition that did not change stay the same instances.
    private readonly Dictionary<ObjectValue, IReadOnlyList<ResourceType>> _read = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<ResourceType> _all = ServedResources.BuiltIn;
    private readonly AggregatedTypes _aggregated = new(store);
    private IReadOnlyList<ResourceType> _custom = [];
    private IReadOnlyList<ResourceType>? _others;
    private long _seen = -1;

    /// <summary>Everything that is served, what is built in first.</summary>
    public IReadOnlyList<ResourceType> All
    {
        get
        {
            Refresh();
            return _all;
        }
    }

    /// <summary>Those of other servers.</summary>
    public AggregatedTypes Aggregated => _aggregated;

    /// <summary>The type as it is served now; null where it no longer is.</summary>
    public ResourceType? Current(ResourceType type)
    {
        if (type.Custom is null)
        {
            return type;
        }

        Refresh();
        return _custom.FirstOrDefault(candidate => candidate.GroupResource == type.GroupResource && candidate.Version == type.Version);
    }

    private void Refresh()
    {
        if (!ReferenceEquals(_others, _aggregated.Served))
        {
            _others = _aggregated.Served;
            _all = Together();
        }

        // In most clusters nobody ever makes one.
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
        _custom = [.. definitions.InOrder(string.Empty).Where(IsEstablished).SelectMany(TypesOf)];
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

    private static bool IsEstablished(ApiObject definition) => definition.ListAt("status", "conditions").OfType<ObjectValue>()
        .Any(static condition => condition.Text("type") == "Established" && condition.Text("status") == "True");
}
