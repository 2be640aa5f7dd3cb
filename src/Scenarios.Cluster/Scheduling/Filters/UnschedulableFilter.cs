namespace Scenarios.Cluster.Scheduling.Filters;

/// <summary>A cordoned node takes no Pods but those that tolerate it (plugins/nodeunschedulable).</summary>
internal sealed class UnschedulableFilter : INodeFilter
{
    private static readonly Taint Cordoned = new("node.kubernetes.io/unschedulable", string.Empty, "NoSchedule");

    public void Check(PodToPlace pod, NodeState node, ref Rejection rejection)
    {
        if (node.IsUnschedulable && !Cordoned.IsToleratedBy(pod.Tolerations))
        {
            rejection.Add("node(s) were unschedulable", isUnresolvable: true);
        }
    }
}
