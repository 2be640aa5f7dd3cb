using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>The nodes the scheduler can choose from, ordered by name.</summary>
internal sealed class NodeList
{
    private readonly Dictionary<string, NodeState> _byName = new(StringComparer.Ordinal);
    private readonly List<NodeState> _inOrder = [];

    public List<NodeState> InOrder => _inOrder;

    /// <summary>Whether any Pod on any node has affinity or anti-affinity to other Pods.</summary>
    public bool HaveAffinity { get; set; }

    public NodeState? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Adds a node, or updates a known one.</summary>
    /// <returns>Whether anything relevant to scheduling changed.</returns>
    public bool Set(Node node)
    {
        if (_byName.TryGetValue(node.Name, out var known))
        {
            return known.Update(node);
        }

        var state = new NodeState(node);
        _byName.Add(node.Name, state);
        var place = _inOrder.FindIndex(other => string.CompareOrdinal(other.Node.Name, node.Name) > 0);
        _inOrder.Insert(place < 0 ? _inOrder.Count : place, state);
        return true;
    }

    public void Remove(string name)
    {
        if (_byName.Remove(name, out var state))
        {
            _inOrder.Remove(state);
        }
    }
}
