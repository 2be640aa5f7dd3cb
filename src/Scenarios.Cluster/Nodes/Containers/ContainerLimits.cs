using Scenarios.Api.Quantities;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>The resource limits of a container.</summary>
internal static class ContainerLimits
{
    // More than any machine has.
    private const double Unlimited = 1024;

    // The minimum that the kernel gives a container (pkg/kubelet/cm/helpers_linux.go, MinQuotaPeriod and MilliCPUToQuota).
    private const double Least = 0.01;

    public static double ProcessorsOf(Objects.Views.Core.Container spec) =>
        spec.Resources.Limits.Fields["cpu"] is { } limit ? Math.Max(Least, Quantity.Of(limit).MilliValue / 1000.0) : Unlimited;

    /// <summary>In bytes; null when there is no limit.</summary>
    public static long? MemoryOf(Objects.Views.Core.Container spec) =>
        spec.Resources.Limits.Fields["memory"] is { } limit ? Quantity.Of(limit).Value : null;
}
