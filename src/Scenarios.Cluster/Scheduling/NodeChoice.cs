using Scenarios.Cluster.Placement;
using Scenarios.Kernel.Randomness;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Picks a node: filter, score, and a random one of the best (kubernetes, pkg/scheduler/schedule_one.go).</summary>
internal sealed class NodeChoice(SeededRandom random)
{
    private const int AlwaysEnough = 100;
    private readonly List<NodeState> _feasible = [];
    private readonly List<Refusal> _refusals = [];
    private long[] _scores = new long[AlwaysEnough];
    private int _start;

    /// <summary>Why each node refused the last Pod.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The node for the Pod, or null when none can take it.</summary>
    public NodeState? Find(Pod pod, PodPlacement placement, VolumePlan? volumes, List<NodeState> nodes)
    {
        var terms = NodeTerms.Of(pod);
        _feasible.Clear();
        _refusals.Clear();
        var enough = Enough(nodes.Count);
        var looked = 0;
        for (; looked < nodes.Count && _feasible.Count < enough; looked++)
        {
            var node = nodes[(_start + looked) % nodes.Count];
            if ((NodeFilter.Check(placement, terms, node) ?? volumes?.Check(node.Node)) is { } refusal)
            {
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
            _ => Best(placement, terms),
        };
    }

    /// <summary>With many nodes not all are looked at: numFeasibleNodesToFind.</summary>
    private static int Enough(int nodes) =>
        nodes < AlwaysEnough ? nodes : Math.Max(AlwaysEnough, nodes * Math.Max(5, 50 - (nodes / 125)) / 100);

    private NodeState Best(PodPlacement placement, NodeTerms terms)
    {
        if (_scores.Length < _feasible.Count)
        {
            _scores = new long[_feasible.Count];
        }

        NodeScore.Rate(placement, terms, _feasible, _scores);
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
