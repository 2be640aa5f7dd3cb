using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network;

/// <summary>One request and what came of it.</summary>
/// <param name="Address">The address that was connected to; empty where no name was resolved.</param>
/// <param name="Response">Null unless answered.</param>
/// <param name="Latency">Virtual time it takes.</param>
public sealed record Exchange(ConnectionOutcome Outcome, string Address, int Port, HttpResponse? Response, TimeSpan Latency, RequestTrace Trace)
{
    /// <summary>Why a secure connection did not come about; empty where it did, or the server does not speak TLS at all.</summary>
    public string SecurityFault { get; init; } = string.Empty;
}
