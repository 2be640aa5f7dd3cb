using Scenarios.Api.Requests;
using Scenarios.Cluster.Nodes.Containers;
using Scenarios.Cluster.Nodes.Context;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Nodes.Sessions;

/// <summary>Carries connections into a Pod's network namespace (containerd, internal/cri/server/sandbox_portforward_linux.go).</summary>
internal sealed class PodPorts(NodeContext node, ApiObject pod) : IPodPorts
{
    private readonly string _id = ContainerIds.Next(node.Random);

    public IForwardedConnection Connect(int port)
    {
        if (node.Sandboxes.OfPod(pod.Namespace, pod.Name) is not { } sandbox)
        {
            return new PortConnection($"{Beginning(port)}failed to find sandbox \"{_id}\" in store: not found");
        }

        return sandbox.ListenerOn(port, TransportProtocol.Tcp) is { } listener
            ? new PortConnection(listener)
            : new PortConnection(Refused(port));
    }

    private string Refused(int port) =>
        $"{Beginning(port)}failed to execute portforward in network namespace \"/var/run/netns/cni-{Uuid()}\": failed to connect to "
            + $"localhost:{port} inside "
        + $"namespace \"{_id}\", IPv4: dial tcp4 127.0.0.1:{port}: connect: connection refused IPv6 dial tcp6: address localhost: no "
        + "suitable address found";

    private string Beginning(int port) => $"error forwarding port {port} to pod {_id}, uid : ";

    private string Uuid() => $"{_id[..8]}-{_id[8..12]}-{_id[12..16]}-{_id[16..20]}-{_id[20..32]}";
}
