namespace Scenarios.Cluster.ApiServer.Usage;

/// <summary>The usage that a kubelet reports for its node (kubernetes, pkg/kubelet/metrics/collectors/resource_metrics.go).</summary>
/// <param name="System">The usage of everything that runs beside the Pods.</param>
/// <param name="Containers">The containers that ran, ordered by Pod and name.</param>
internal sealed record NodeUsage(UsageSample System, IReadOnlyList<ContainerUsage> Containers);
