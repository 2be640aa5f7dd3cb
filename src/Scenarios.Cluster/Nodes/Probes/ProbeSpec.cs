using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Nodes.Probes;

/// <summary>The numbers of a probe, with the API's defaults.</summary>
/// <param name="kind">Liveness, Readiness or Startup, which messages begin with.</param>
internal sealed class ProbeSpec(Probe probe, string kind)
{
    public string Kind => kind;

    public TimeSpan InitialDelay { get; } = TimeSpan.FromSeconds(probe.InitialDelaySeconds);

    public TimeSpan Period { get; } = TimeSpan.FromSeconds(probe.PeriodSeconds);

    public TimeSpan Timeout { get; } = TimeSpan.FromSeconds(probe.TimeoutSeconds);

    public int FailureThreshold { get; } = (int)probe.FailureThreshold;

    public int SuccessThreshold { get; } = (int)probe.SuccessThreshold;
}
