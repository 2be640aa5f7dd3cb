using Scenarios.Objects.Views;
using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The status of an autoscaler during a reconciliation.</summary>
internal sealed class AutoscalerStatus(HorizontalPodAutoscalerStatus before, DateTimeOffset now)
{
    public HorizontalPodAutoscalerStatus View { get; private set; } = before;

    /// <param name="current">The target's current number of replicas.</param>
    /// <param name="desired">The desired number.</param>
    /// <param name="metrics">One status per metric; default if none was evaluated.</param>
    public void Count(long current, long desired, ViewList<MetricStatus> metrics) =>
        View = View with { CurrentReplicas = current, DesiredReplicas = desired, CurrentMetrics = metrics };

    public void Rescaled() => View = View with { LastScaleTime = now };

    public void Set(string type, bool holds, string reason, string message) =>
        View = View with { Conditions = View.Conditions.With(type, holds, reason, message, now) };
}
