using Scenarios.Cluster.Scheduling.Filters;
using Scenarios.Cluster.Scheduling.Scores;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// Filters, scores, and takes the best node; of equally good ones a random one (kubernetes, pkg/scheduler/schedule_one.go).
/// In large clusters only part of the nodes is looked at, each time from where the last search ended.
/// </summary>
internal sealed class NodeChoice(SeededRandom random)
{
    private const int MinimumFeasible = 100;
    private const int MinimumPercentage = 5;

    private static readonly INodeFilter[] Filters =
        [new UnschedulableFilter(), new TaintFilter(), new AffinityFilter(), new PortFilter(), new ResourceFilter()];

    private readonly List<NodeState> _feasible = [];
    private double[] _scores = [];
    private int _start;

    /// <summary>The chosen node, or null and why each node was turned down.</summary>
    public NodeState? Choose(PodToPlace pod, IReadOnlyList<NodeState> nodes, out FitFailure? failure)
    {
        failure = null;
        _feasible.Clear();
        var rejections = new List<Rejection>();
        var wanted = FeasibleToFind(nodes.Count);
        var looked = 0;
        for (; looked < nodes.Count && _feasible.Count < wanted; looked++)
        {
            var node = nodes[(_start + looked) % nodes.Count];
            var rejection = Check(pod, node);
            if (rejection.IsRejected)
            {
                rejections.Add(rejection);
            }
            else
            {
                _feasible.Add(node);
            }
        }

        _start = nodes.Count == 0 ? 0 : (_start + looked) % nodes.Count;
        if (_feasible.Count == 0)
        {
            failure = new FitFailure(nodes.Count, rejections);
            return null;
        }

        return _feasible.Count == 1 ? _feasible[0] : Best(pod);
    }

    private static Rejection Check(PodToPlace pod, NodeState node)
    {
        var rejection = default(Rejection);
        foreach (var filter in Filters)
        {
            filter.Check(pod, node, ref rejection);
            if (rejection.IsRejected)
            {
                break;
            }
        }

        return rejection;
    }

    private NodeState Best(PodToPlace pod)
    {
        if (_scores.Length < _feasible.Count)
        {
            _scores = new double[_feasible.Count];
        }

        NodeScore.Fill(pod, _feasible, _scores);
        var best = 0;
        var equals = 1;
        for (var index = 1; index < _feasible.Count; index++)
        {
            if (_scores[index] > _scores[best])
            {
                best = index;
                equals = 1;
            }
            else if (_scores[index] >= _scores[best] && random.Next(++equals) == 0)
            {
                // Each of the equally good ones is as likely as the others.
                best = index;
            }
        }

        return _feasible[best];
    }

    private static int FeasibleToFind(int nodes)
    {
        if (nodes < MinimumFeasible)
        {
            return nodes;
        }

        var percentage = Math.Max(MinimumPercentage, 50 - (nodes / 125));
        return Math.Max(MinimumFeasible, nodes * percentage / 100);
    }
}
