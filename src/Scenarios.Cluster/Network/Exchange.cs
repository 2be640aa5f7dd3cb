using Scenarios.Cluster.Network.Connections;
using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network;

/// <summary>One request and its outcome.</summary>
/// <param name="Address">The address that was connected to; empty when no name was resolved.</param>
/// <param name="Response">Null unless answered.</param>
/// <param name="Latency">The virtual time that it takes.</param>
public sealed record Exchange(
    ConnectionOutcome Outcome, string Address, int Port, HttpResponse? Response, TimeSpan Latency, RequestTrace Trace)
{
    /// <summary>Why a secure connection failed; empty when it succeeded, or the server does not speak TLS at all.</summary>
    public string SecurityFault { get; init; } = string.Empty;
}
