namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The scaling decision for an autoscaler without a <c>behavior</c> (horizontal.go, normalizeDesiredReplicas).</summary>
internal static class PlainScaling
{
    /// <summary>--horizontal-pod-autoscaler-downscale-stabilization.</summary>
    public static readonly TimeSpan DownWindow = TimeSpan.FromMinutes(5);

    private const long UpFactor = 2;
    private const long UpMinimum = 4;

    public static ScalingDecision Decide(
        AutoscalerHistory history, (long Current, long Wanted) replicas, (long Least, long Most) bounds, DateTimeOffset now)
    {
        var stabilized = history.RecommendedSince(now - DownWindow, includesStart: true).Append(replicas.Wanted).Max();
        history.Recommend(replicas.Wanted, now, now - DownWindow);
        var ready = stabilized == replicas.Wanted ? ScalingDecision.NotStabilized : ScalingDecision.StabilizedDown;
        var fastest = Math.Max(UpFactor * replicas.Current, UpMinimum);
        var (most, tooMany) = bounds.Most > fastest ? (fastest, ScalingDecision.TooFast) : (bounds.Most, ScalingDecision.TooMany);
        if (stabilized < bounds.Least)
        {
            return new ScalingDecision(bounds.Least, ready, true, ScalingDecision.TooFew);
        }

        return stabilized > most
            ? new ScalingDecision(most, ready, true, tooMany)
            : new ScalingDecision(stabilized, ready, false, ScalingDecision.Within);
    }
}
