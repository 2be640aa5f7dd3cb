namespace Scenarios.Cluster.Scheduling;

/// <summary>What the scheduler keeps of a Pod that is on a node.</summary>
internal sealed record PodPlacement(string Node, PodDemand Demand, string Owner, int[] HostPorts)
{
    public static PodPlacement Of(ApiObject pod, string node) => new(node, PodDemand.Of(pod), OwnerOf(pod), HostPortsOf(pod));

    /// <summary>The uid of the controller; Pods of one are spread.</summary>
    public static string OwnerOf(ApiObject pod) => pod.Controller?.Uid ?? string.Empty;

    private static int[] HostPortsOf(ApiObject pod)
    {
        List<int>? ports = null;
        foreach (var container in pod.ListAt("spec", "containers").AsSpan())
        {
            foreach (var port in (container.Find("ports") as ListValue ?? ListValue.Empty).AsSpan())
            {
                if (port.Find("hostPort") is IntegerValue { Integer: > 0 } number)
                {
                    (ports ??= []).Add((int)number.Integer);
                }
            }
        }

        return ports?.ToArray() ?? [];
    }
}
