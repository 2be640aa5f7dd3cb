namespace Scenarios.Cluster.Scheduling.Filters;

/// <summary>Host ports are taken once for each node (plugins/nodeports).</summary>
internal sealed class PortFilter : INodeFilter
{
    public void Check(PodToPlace pod, NodeState node, ref Rejection rejection)
    {
        foreach (var port in pod.Placement.HostPorts)
        {
            if (node.Conflicts(port))
            {
                rejection.Add("node(s) didn't have free ports for the requested pod ports", isUnresolvable: false);
                return;
            }
        }
    }
}
