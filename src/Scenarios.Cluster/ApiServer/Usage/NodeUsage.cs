namespace Scenarios.Cluster.ApiServer.Usage;

/// <summary>What a kubelet tells of its node (kubernetes, pkg/kubelet/metrics/collectors/resource_metrics.go).</summary>
/// <param name="System">What runs beside the Pods.</param>
/// <param name="Containers">Those that ran, in the order of their Pods and names.</param>
internal sealed record NodeUsage(UsageSample System, IReadOnlyList<ContainerUsage> Containers);
