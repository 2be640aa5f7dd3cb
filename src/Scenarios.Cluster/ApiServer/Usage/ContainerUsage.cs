namespace Scenarios.Cluster.ApiServer.Usage;

/// <summary>What one run of a container has used.</summary>
internal sealed record ContainerUsage(string Namespace, string Pod, string Container, UsageSample Sample);
