using Scenarios.Api.Objects;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// The nodes in order of their names, and where each Pod is placed. A Pod counts from the moment the scheduler has decided
/// (kube-scheduler's assumed Pods), and until it has ended or is gone.
/// </summary>
internal sealed class NodeTable
{
    private readonly SortedDictionary<string, NodeState> _nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<ObjectKey, Placement> _placements = [];
    private NodeState[]? _order;

    public IReadOnlyList<NodeState> InOrder => _order ??= [.. _nodes.Values];

    public void SetNode(ApiObject node)
    {
        if (_nodes.TryGetValue(node.Name, out var known))
        {
            known.Update(node);
            return;
        }

        var state = new NodeState(node);
        _nodes.Add(node.Name, state);
        _order = null;
        foreach (var placement in _placements.Values)
        {
            if (placement.Node == node.Name)
            {
                state.Add(placement);
            }
        }
    }

    public void RemoveNode(string name)
    {
        _nodes.Remove(name);
        _order = null;
    }

    /// <summary>Counts the Pod on its node; does nothing where it is counted already.</summary>
    public void Place(ObjectKey pod, Placement placement)
    {
        if (_placements.TryAdd(pod, placement) && _nodes.TryGetValue(placement.Node, out var node))
        {
            node.Add(placement);
        }
    }

    public bool IsPlaced(ObjectKey pod) => _placements.ContainsKey(pod);

    /// <summary>Gives back what the Pod took.</summary>
    /// <returns>False where it had taken nothing.</returns>
    public bool Release(ObjectKey pod)
    {
        if (!_placements.Remove(pod, out var placement))
        {
            return false;
        }

        if (_nodes.TryGetValue(placement.Node, out var node))
        {
            node.Remove(placement);
        }

        return true;
    }
}
