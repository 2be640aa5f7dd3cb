namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// Why a container or a Pod is in its state: a one-word reason and a message for people. A class rather than a struct, because most
/// containers have none and would otherwise all reserve space for it.
/// </summary>
internal sealed record StateReason(string Reason, string Message);
