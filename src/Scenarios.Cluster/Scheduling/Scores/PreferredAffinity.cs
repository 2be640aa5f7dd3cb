using Scenarios.Api.Tree;
using Scenarios.Cluster.Scheduling.Filters;

namespace Scenarios.Cluster.Scheduling.Scores;

/// <summary>The sum of the weights of a Pod's node preferences that hold for a node (plugins/nodeaffinity, Score).</summary>
internal static class PreferredAffinity
{
    public static long Weight(PodToPlace pod, NodeState node)
    {
        if (pod.NodeAffinity["preferredDuringSchedulingIgnoredDuringExecution"] is not ListValue preferences)
        {
            return 0;
        }

        var sum = 0L;
        foreach (var preference in preferences)
        {
            if (preference.Find("preference") is { } term && NodeSelectorTerm.Matches(term, node.Node))
            {
                sum += (preference.Find("weight") as IntegerValue)?.Integer ?? 0;
            }
        }

        return sum;
    }
}
