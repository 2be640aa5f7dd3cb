namespace Scenarios.Cluster.Scheduling.Filters;

/// <summary>
/// Number of Pods, CPU, memory and other resources (plugins/noderesources/fit.go). Where the Pod asks for more than the whole node has,
/// evicting others would not help.
/// </summary>
internal sealed class ResourceFilter : INodeFilter
{
    public void Check(PodToPlace pod, NodeState node, ref Rejection rejection)
    {
        if (node.Pods + 1 > node.PodLimit)
        {
            rejection.Add("Too many pods", isUnresolvable: false);
        }

        Check("cpu", pod.Demand.MilliCpu, node.RequestedMilliCpu, node.MilliCpu, ref rejection);
        Check("memory", pod.Demand.Memory, node.RequestedMemory, node.Memory, ref rejection);
        if (pod.Demand.Others is { } others)
        {
            foreach (var (name, amount) in others)
            {
                Check(name, amount, node.Requested(name), node.Allocatable(name), ref rejection);
            }
        }
    }

    private static void Check(string resource, long asked, long taken, long whole, ref Rejection rejection)
    {
        if (asked > 0 && asked > whole - taken)
        {
            rejection.Add($"Insufficient {resource}", isUnresolvable: asked > whole);
        }
    }
}
