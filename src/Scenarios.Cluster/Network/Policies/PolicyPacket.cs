using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Policies;

/// <summary>The first packet of a connection as seen by a node that evaluates policies: on its way to where kube-proxy sends it.</summary>
/// <param name="From">The Pod that sends it; null for any other sender, including Pods on their node's network.</param>
/// <param name="Source">Its source address.</param>
/// <param name="To">The Pod that it goes to; null for any other target.</param>
/// <param name="Target">Its target address.</param>
/// <param name="Port">Its target port.</param>
internal readonly record struct PolicyPacket(
    Sandbox? From, string Source, Sandbox? To, string Target, int Port, TransportProtocol Protocol);
