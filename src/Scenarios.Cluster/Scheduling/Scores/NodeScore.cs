using Scenarios.Cluster.Scheduling.Filters;

namespace Scenarios.Cluster.Scheduling.Scores;

/// <summary>
/// How good a place each feasible node is, by kube-scheduler's default plugins and their weights: resources left (1) and balanced (1),
/// spreading the Pods of one controller over nodes (2), preferred node affinity (2), PreferNoSchedule taints (3).
/// </summary>
internal static class NodeScore
{
    private const double Most = 100;
    private const int MaximumSkew = 3;

    /// <summary>The scores, in the order of the nodes.</summary>
    public static void Fill(PodToPlace pod, IReadOnlyList<NodeState> nodes, double[] scores)
    {
        var (fewest, most, mostTaints, mostAffinity) = (double.MaxValue, 0.0, 0, 0L);
        var weight = Math.Log(nodes.Count + 2);
        var owner = pod.Placement.OwnerUid;
        var hasPreferences = pod.NodeAffinity.Count > 0;
        for (var index = 0; index < nodes.Count; index++)
        {
            var spread = Spread(nodes[index], owner, weight);
            fewest = Math.Min(fewest, spread);
            most = Math.Max(most, spread);
            mostTaints = Math.Max(mostTaints, AvoidedTaints(pod, nodes[index]));
            mostAffinity = hasPreferences ? Math.Max(mostAffinity, PreferredAffinity.Weight(pod, nodes[index])) : 0;
        }

        for (var index = 0; index < nodes.Count; index++)
        {
            var node = nodes[index];
            var score = LeastAllocated(pod, node) + Balanced(pod, node);
            score += 2 * (most <= 0 ? Most : Math.Floor(Most * (most + fewest - Spread(node, owner, weight)) / most));
            score += 3 * (mostTaints == 0 ? Most : Math.Floor(Most - (Most * AvoidedTaints(pod, node) / mostTaints)));
            score += mostAffinity == 0 ? 0 : 2 * Math.Floor(Most * PreferredAffinity.Weight(pod, node) / mostAffinity);
            scores[index] = score;
        }
    }

    /// <summary>plugins/podtopologyspread/scoring.go with the system's default constraint on host names.</summary>
    private static double Spread(NodeState node, string owner, double weight) =>
        owner.Length == 0 ? 0 : (node.PodsOf(owner) * weight) + (MaximumSkew - 1);

    private static double LeastAllocated(PodToPlace pod, NodeState node) =>
        Math.Floor((Left(node.MilliCpu, node.ScoredMilliCpu + pod.Demand.ScoredMilliCpu) + Left(node.Memory, node.ScoredMemory + pod.Demand.ScoredMemory)) / 2);

    private static double Left(long whole, long taken) => whole == 0 || taken > whole ? 0 : Math.Floor((whole - taken) * Most / whole);

    /// <summary>plugins/noderesources/balanced_allocation.go: one minus half the difference of the two fractions.</summary>
    private static double Balanced(PodToPlace pod, NodeState node)
    {
        var cpu = Fraction(node.MilliCpu, node.RequestedMilliCpu + pod.Demand.MilliCpu);
        var memory = Fraction(node.Memory, node.RequestedMemory + pod.Demand.Memory);
        return Math.Floor((1 - (Math.Abs(cpu - memory) / 2)) * Most);
    }

    private static double Fraction(long whole, long taken) => whole == 0 ? 1 : Math.Min(1, (double)taken / whole);

    private static int AvoidedTaints(PodToPlace pod, NodeState node)
    {
        var count = 0;
        foreach (var taint in node.Taints)
        {
            if (taint.Effect == Taint.PreferNoSchedule && !taint.IsToleratedBy(pod.Tolerations))
            {
                count++;
            }
        }

        return count;
    }
}
