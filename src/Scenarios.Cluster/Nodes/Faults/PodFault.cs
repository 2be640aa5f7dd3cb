using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Faults;

/// <summary>A lasting fault of containers: it applies to existing ones and to those created while it lasts.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Concerns">Whether the fault applies to a Pod.</param>
/// <param name="Container">The container's name; empty for all containers.</param>
internal sealed record PodFault(PodFaultKind Kind, Func<Pod, bool> Concerns, string Container)
{
    /// <summary>For a probe fault: <c>Readiness</c>, <c>Liveness</c> or <c>Startup</c>.</summary>
    public string Probe { get; init; } = string.Empty;

    /// <summary>For a slow start: the extra time that it takes.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>For a load: the number of processors.</summary>
    public double Processors { get; init; }

    public bool IsOf(Pod pod, string container) =>
        (Container.Length == 0 || string.Equals(Container, container, StringComparison.Ordinal)) && Concerns(pod);
}
