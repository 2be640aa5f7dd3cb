using Scenarios.Cluster.Sandboxes;
using Pod = Scenarios.Objects.Views.Core.Pod;
using Protocol = Scenarios.Objects.Views.Core.Protocol;

namespace Scenarios.Cluster.Nodes.Context;

/// <summary>The ports of its node that a Pod requests (<c>hostPort</c>).</summary>
internal static class PodHostPorts
{
    public static IReadOnlyList<HostPort> Of(Pod pod)
    {
        List<HostPort>? ports = null;
        foreach (var container in pod.Spec.Containers)
        {
            foreach (var port in container.Ports)
            {
                if (port.HostPort is > 0 and var number)
                {
                    var protocol = ProtocolNames.Read(port.Protocol);
                    (ports ??= []).Add(new HostPort((int)number, protocol, (int)port.ContainerPortField));
                }
            }
        }

        return ports ?? (IReadOnlyList<HostPort>)[];
    }
}
