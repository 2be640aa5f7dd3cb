using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.GarbageCollection;

/// <summary>
/// The dependents of each owner, by the owner's uid, across all resources (kubernetes, pkg/controller/garbagecollector/graph_builder.go).
/// </summary>
internal sealed class DependencyGraph
{
    private readonly Dictionary<string, HashSet<Dependent>> _dependents = new(StringComparer.Ordinal);

    /// <summary>The objects that refer to this owner, in order.</summary>
    public IReadOnlyList<Dependent> DependentsOf(string uid)
    {
        if (!_dependents.TryGetValue(uid, out var dependents))
        {
            return [];
        }

        var ordered = dependents.ToList();
        ordered.Sort(static (x, y) =>
        {
            var result = string.CompareOrdinal(x.Type.GroupResource, y.Type.GroupResource);
            return result != 0 ? result : x.Key.CompareTo(y.Key);
        });
        return ordered;
    }

    public bool HasDependents(string uid) => _dependents.ContainsKey(uid);

    /// <returns>Whether the object's owners have changed.</returns>
    public bool Apply(ResourceType type, InformerChange change)
    {
        var before = OwnersOf(change.Before);
        var after = OwnersOf(change.After);
        if (before.Equals(after))
        {
            return false;
        }

        var dependent = new Dependent(type, change.Key);
        var (left, come) = (change.Before?.OwnerReferences ?? [], change.After?.OwnerReferences ?? []);
        for (var index = 0; index < left.Count; index++)
        {
            Remove(left[index].Uid, dependent);
        }

        for (var index = 0; index < come.Count; index++)
        {
            Add(come[index].Uid, dependent);
        }

        return true;
    }

    private static ListValue OwnersOf(ApiObject? item) => item is null ? ListValue.Empty : Metadata.Of(item).OwnerReferences.Items;

    private void Add(string uid, Dependent dependent)
    {
        if (!_dependents.TryGetValue(uid, out var dependents))
        {
            dependents = [];
            _dependents.Add(uid, dependents);
        }

        dependents.Add(dependent);
    }

    private void Remove(string uid, Dependent dependent)
    {
        if (_dependents.TryGetValue(uid, out var dependents) && dependents.Remove(dependent) && dependents.Count == 0)
        {
            _dependents.Remove(uid);
        }
    }
}
