using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Faults;

/// <summary>A fault of containers that lasts: of those that are there, and of those that come while it lasts.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Concerns">Whether a Pod is meant.</param>
/// <param name="Container">The container's name; empty for each.</param>
internal sealed record PodFault(PodFaultKind Kind, Func<Pod, bool> Concerns, string Container)
{
    /// <summary>Of a probe: <c>Readiness</c>, <c>Liveness</c> or <c>Startup</c>.</summary>
    public string Probe { get; init; } = string.Empty;

    /// <summary>Of a slow start: how much longer it takes.</summary>
    public TimeSpan Delay { get; init; }

    public bool IsOf(Pod pod, string container) =>
        (Container.Length == 0 || string.Equals(Container, container, StringComparison.Ordinal)) && Concerns(pod);
}
