using Scenarios.Api.Tree;

namespace Scenarios.Cluster.Scheduling.Filters;

/// <summary>The Pod's nodeSelector and required node affinity (plugins/nodeaffinity).</summary>
internal sealed class AffinityFilter : INodeFilter
{
    public void Check(PodToPlace pod, NodeState node, ref Rejection rejection)
    {
        if (!MatchesSelector(pod, node) || !MatchesAffinity(pod, node))
        {
            rejection.Add("node(s) didn't match Pod's node affinity/selector", isUnresolvable: true);
        }
    }

    private static bool MatchesSelector(PodToPlace pod, NodeState node)
    {
        foreach (var (key, value) in pod.NodeSelector)
        {
            if (node.Node.Labels[key] is not { } label || !label.Equals(value))
            {
                return false;
            }
        }

        return true;
    }

    private static bool MatchesAffinity(PodToPlace pod, NodeState node)
    {
        var required = pod.NodeAffinity["requiredDuringSchedulingIgnoredDuringExecution"];
        if (required?.Find("nodeSelectorTerms") is not ListValue terms)
        {
            return true;
        }

        foreach (var term in terms)
        {
            if (NodeSelectorTerm.Matches(term, node.Node))
            {
                return true;
            }
        }

        return false;
    }
}
