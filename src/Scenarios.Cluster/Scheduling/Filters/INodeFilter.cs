namespace Scenarios.Cluster.Scheduling.Filters;

/// <summary>One reason why a node may be no place for a Pod: a filter plugin of kube-scheduler.</summary>
internal interface INodeFilter
{
    /// <summary>Adds the reasons, in kube-scheduler's words; adds none where the node will do.</summary>
    void Check(PodToPlace pod, NodeState node, ref Rejection rejection);
}
