namespace Scenarios.Cluster.Sandboxes;

/// <summary>An answer of gRPC's health protocol (grpc.health.v1).</summary>
/// <param name="Status">Such as <c>SERVING</c> or <c>NOT_SERVING</c>; empty when the server does not implement the protocol.</param>
/// <param name="Delay">How long the answer takes.</param>
public sealed record GrpcHealth(string Status, TimeSpan Delay);
