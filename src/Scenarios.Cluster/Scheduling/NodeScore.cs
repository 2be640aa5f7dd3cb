using Scenarios.Cluster.Placement;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// Scores the nodes that can take a Pod, with the default profile's weights: least allocated 1, balanced 1, spreading 2, node affinity 2,
/// preferred taints 3. Image locality is not simulated; the influence of other Pods is added by <see cref="PlacementRules"/>.
/// </summary>
internal static class NodeScore
{
    private const long Best = 100;

    /// <summary>Computes the score of each node, in their order.</summary>
    public static void Rate(PodPlacement placement, NodeTerms terms, List<NodeState> nodes, Span<long> scores, bool hasOwnSpreading = false)
    {
        for (var index = 0; index < nodes.Count; index++)
        {
            scores[index] = LeastAllocated(placement.Demand, nodes[index]) + Balanced(placement.Demand, nodes[index]);
        }

        AddSpreading(hasOwnSpreading ? string.Empty : placement.Owner, nodes, scores);
        AddTaints(terms, nodes, scores);
        if (terms.Preferred.Count > 0)
        {
            AddPreferences(terms, nodes, scores);
        }
    }

    private static long LeastAllocated(PodDemand demand, NodeState node) =>
        (Free(node.ScoredCpu + demand.ScoredCpu, node.MilliCpu) + Free(node.ScoredMemory + demand.ScoredMemory, node.Memory)) / 2;

    private static long Free(long used, long capacity) => capacity == 0 || used > capacity ? 0 : (capacity - used) * Best / capacity;

    private static long Balanced(PodDemand demand, NodeState node)
    {
        var cpu = Fraction(node.UsedMilliCpu + demand.MilliCpu, node.MilliCpu);
        var memory = Fraction(node.UsedMemory + demand.Memory, node.Memory);
        return (long)((1 - (Math.Abs(cpu - memory) / 2)) * Best);
    }

    private static double Fraction(long used, long capacity) => capacity == 0 ? 0 : Math.Min(1, (double)used / capacity);

    /// <summary>
    /// The scheduler's default constraint over kubernetes.io/hostname with maxSkew 3 (podtopologyspread/scoring.go), for Pods with a
    /// controller.
    /// </summary>
    private static void AddSpreading(string owner, List<NodeState> nodes, Span<long> scores)
    {
        if (owner.Length == 0)
        {
            return;
        }

        var weight = Math.Log(nodes.Count + 2);
        var (least, most) = (int.MaxValue, 0);
        foreach (var node in nodes)
        {
            var count = node.PodsOf(owner);
            least = Math.Min(least, count);
            most = Math.Max(most, count);
        }

        // The raw score is monotonic in the count, so both have their extremes at the same nodes.
        var (lowest, highest) = (Raw(least, weight), Raw(most, weight));
        for (var index = 0; index < nodes.Count; index++)
        {
            scores[index] += 2 * (Best * (highest + lowest - Raw(nodes[index].PodsOf(owner), weight)) / highest);
        }
    }

    private static long Raw(int pods, double weight) => (long)Math.Round((pods * weight) + 2);

    private static void AddTaints(NodeTerms terms, List<NodeState> nodes, Span<long> scores)
    {
        var most = 0;
        foreach (var node in nodes)
        {
            most = Math.Max(most, Disliked(terms, node));
        }

        for (var index = 0; index < nodes.Count && most > 0; index++)
        {
            scores[index] += 3 * (Best - (Best * Disliked(terms, nodes[index]) / most));
        }
    }

    private static int Disliked(NodeTerms terms, NodeState node)
    {
        var count = 0;
        foreach (var taint in node.Taints)
        {
            count += taint.Effect == TaintEffect.PreferNoSchedule && !taint.IsToleratedBy(terms.Tolerations) ? 1 : 0;
        }

        return count;
    }

    private static void AddPreferences(NodeTerms terms, List<NodeState> nodes, Span<long> scores)
    {
        var weights = new long[nodes.Count];
        var most = 0L;
        for (var index = 0; index < nodes.Count; index++)
        {
            weights[index] = terms.Preference(nodes[index].Node);
            most = Math.Max(most, weights[index]);
        }

        for (var index = 0; index < nodes.Count && most > 0; index++)
        {
            scores[index] += 2 * (Best * weights[index] / most);
        }
    }
}
