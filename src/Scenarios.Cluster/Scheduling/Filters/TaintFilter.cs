namespace Scenarios.Cluster.Scheduling.Filters;

/// <summary>A tainted node takes only Pods that tolerate every NoSchedule and NoExecute taint (plugins/tainttoleration).</summary>
internal sealed class TaintFilter : INodeFilter
{
    public void Check(PodToPlace pod, NodeState node, ref Rejection rejection)
    {
        foreach (var taint in node.Taints)
        {
            if (taint.Effect != Taint.PreferNoSchedule && !taint.IsToleratedBy(pod.Tolerations))
            {
                rejection.Add($"node(s) had untolerated taint {{{taint.Key}: {taint.Value}}}", isUnresolvable: true);
                return;
            }
        }
    }
}
