using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Sandboxes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Cluster.Network.Policies;

/// <summary>The rules of a policy for one direction.</summary>
/// <param name="rules">The peers and ports of each rule; empty peers or ports match all.</param>
internal sealed class PolicyDirection(IReadOnlyList<(IReadOnlyList<PolicyPeers> Peers, IReadOnlyList<NetworkPolicyPort> Ports)> rules)
{
    public static PolicyDirection OfIngress(NetworkPolicy policy)
    {
        var rules = new List<(IReadOnlyList<PolicyPeers>, IReadOnlyList<NetworkPolicyPort>)>();
        foreach (var rule in policy.Spec.Ingress)
        {
            rules.Add((PeersOf(policy.Namespace, rule.From), [.. rule.Ports]));
        }

        return new PolicyDirection(rules);
    }

    public static PolicyDirection OfEgress(NetworkPolicy policy)
    {
        var rules = new List<(IReadOnlyList<PolicyPeers>, IReadOnlyList<NetworkPolicyPort>)>();
        foreach (var rule in policy.Spec.Egress)
        {
            rules.Add((PeersOf(policy.Namespace, rule.To), [.. rule.Ports]));
        }

        return new PolicyDirection(rules);
    }

    /// <param name="peer">The Pod at the other end; null when it is not a Pod.</param>
    /// <param name="address">The address of the other end.</param>
    /// <param name="target">The Pod that has the port, used to resolve named ports; null when the target is not a Pod.</param>
    public bool Lets(Pod? peer, string address, Pod? target, in PolicyPacket packet, Informers informers)
    {
        foreach (var (peers, ports) in rules)
        {
            if (HasPort(ports, target, packet) && HasPeer(peers, peer, address, informers))
            {
                return true;
            }
        }

        return false;
    }

    private static List<PolicyPeers> PeersOf(string @namespace, ViewList<NetworkPolicyPeer> peers)
    {
        var all = new List<PolicyPeers>();
        foreach (var peer in peers)
        {
            all.Add(new PolicyPeers(@namespace, peer));
        }

        return all;
    }

    private static bool HasPeer(IReadOnlyList<PolicyPeers> all, Pod? peer, string address, Informers informers)
    {
        foreach (var peers in all)
        {
            if (peers.Have(peer, address, informers))
            {
                return true;
            }
        }

        return all.Count == 0;
    }

    private static bool HasPort(IReadOnlyList<NetworkPolicyPort> all, Pod? target, in PolicyPacket packet)
    {
        foreach (var port in all)
        {
            if (port.Protocol == ProtocolNames.Of(packet.Protocol) && IsOf(port, target, packet.Port))
            {
                return true;
            }
        }

        return all.Count == 0;
    }

    private static bool IsOf(NetworkPolicyPort port, Pod? target, int number)
    {
        var meant = port.Port;
        if (!meant.Exists)
        {
            return true;
        }

        if (meant.Number is { } first)
        {
            return number >= first && number <= (port.EndPort ?? first);
        }

        return target is { } pod && pod.Spec.Containers.Any(container => container.Ports.Any(
            known => known.Name == meant.Text && known.Protocol == port.Protocol && known.ContainerPortField == number));
    }
}
