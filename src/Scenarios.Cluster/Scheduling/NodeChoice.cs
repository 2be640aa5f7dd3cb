using Scenarios.Objects.Views;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Picks a node: filters, scores, and takes a random one of the best (kubernetes, pkg/scheduler/schedule_one.go).</summary>
internal sealed class NodeChoice(SeededRandom random)
{
    private const int AlwaysEnough = 100;
    private readonly List<NodeState> _feasible = [];
    private readonly List<Refusal> _refusals = [];
    private readonly List<NodeState> _refusing = [];
    private long[] _scores = new long[AlwaysEnough];
    private int _start;

    /// <summary>Why each node refused the last Pod.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The nodes that refused it, in the order of <see cref="Refusals"/>.</summary>
    public IReadOnlyList<NodeState> Refusing => _refusing;

    /// <summary>The node for the Pod; null if none can take it.</summary>
    public NodeState? Find(PlacementRules rules, List<NodeState> nodes)
    {
        _feasible.Clear();
        _refusals.Clear();
        _refusing.Clear();
        var enough = Enough(nodes.Count);
        var looked = 0;
        for (; looked < nodes.Count && _feasible.Count < enough; looked++)
        {
            var node = nodes[(_start + looked) % nodes.Count];
            if (CheckBesideNominated(rules, node) is { } refusal)
            {
                _refusing.Add(node);
                _refusals.Add(refusal);
            }
            else
            {
                _feasible.Add(node);
            }
        }

        _start = nodes.Count == 0 ? 0 : (_start + looked) % nodes.Count;
        return _feasible.Count switch
        {
            0 => null,
            1 => _feasible[0],
            _ => Best(rules),
        };
    }

    /// <summary>In large clusters, the search stops at this many feasible nodes: numFeasibleNodesToFind.</summary>
    private static int Enough(int nodes) =>
        nodes < AlwaysEnough ? nodes : Math.Max(AlwaysEnough, nodes * Math.Max(5, 50 - (nodes / 125)) / 100);

    /// <summary>Space nominated for a Pod of the same or higher priority counts as taken.</summary>
    private static Refusal? CheckBesideNominated(PlacementRules rules, NodeState node) =>
        node.Nominated.Count == 0 ? rules.Check(node) : CheckBeside(rules, node);

    /// <summary>A separate method, because a method that captures variables allocates its closure on entry.</summary>
    private static Refusal? CheckBeside(PlacementRules rules, NodeState node)
    {
        var priority = rules.Pod.Spec.Priority ?? 0;
        var before = node.Nominated.FindAll(other => other.Item.Uid != rules.Pod.Uid && other.Priority >= priority);
        before.ForEach(node.Admit);
        var refusal = rules.Check(node);
        before.ForEach(node.Dismiss);
        return refusal ?? rules.Check(node);
    }

    private NodeState Best(PlacementRules rules)
    {
        if (_scores.Length < _feasible.Count)
        {
            _scores = new long[_feasible.Count];
        }

        NodeScore.Rate(rules.Placement, rules.Terms, _feasible, _scores, rules.HasOwnSpreading);
        rules.AddScores(_feasible, _scores);
        var (best, ties) = (0, 1);
        for (var index = 1; index < _feasible.Count; index++)
        {
            if (_scores[index] > _scores[best])
            {
                (best, ties) = (index, 1);
            }
            else if (_scores[index] == _scores[best] && random.Next(++ties) == 0)
            {
                best = index;
            }
        }

        return _feasible[best];
    }
}
