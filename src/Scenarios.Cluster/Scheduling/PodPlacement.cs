using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Scheduling;

/// <summary>What the scheduler stores about a Pod on a node.</summary>
internal sealed record PodPlacement(string Node, PodDemand Demand, string Owner, int[] HostPorts)
{
    public static PodPlacement Of(Pod pod, string node) => new(node, PodDemand.Of(pod), OwnerOf(pod), HostPortsOf(pod));

    /// <summary>The controller's uid; Pods of one controller are spread.</summary>
    public static string OwnerOf(Pod pod) => pod.Controller?.Uid ?? string.Empty;

    private static int[] HostPortsOf(Pod pod)
    {
        List<int>? ports = null;
        foreach (var container in pod.Spec.Containers)
        {
            foreach (var port in container.Ports)
            {
                if (port.HostPort > 0)
                {
                    (ports ??= []).Add((int)port.HostPort);
                }
            }
        }

        return ports?.ToArray() ?? [];
    }
}
