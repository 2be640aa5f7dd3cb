using Scenarios.Cluster.Sandboxes;

namespace Scenarios.Cluster.Network.Connections;

/// <summary>The result of an attempt to connect.</summary>
/// <param name="Outcome"><see cref="ConnectionOutcome.Answered"/> when somebody listens.</param>
/// <param name="Source">The client's address as the server sees it.</param>
internal readonly record struct Connection(ConnectionOutcome Outcome, IListener? Listener, string Source);
