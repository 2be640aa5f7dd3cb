using Scenarios.Objects.Views.AutoscalingV2;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The scaling decision for an autoscaler with a <c>behavior</c> (horizontal.go, normalizeDesiredReplicasWithBehaviors).</summary>
internal sealed class BehaviourScaling(HorizontalPodAutoscalerBehavior behaviour, AutoscalerHistory history, DateTimeOffset now)
{
    public ScalingDecision Decide((long Current, long Wanted) replicas, (long Least, long Most) bounds)
    {
        var stabilized = Stabilize(replicas);
        var ready = replicas.Wanted >= replicas.Current ? ScalingDecision.StabilizedUp : ScalingDecision.StabilizedDown;
        ready = stabilized == replicas.Wanted ? ScalingDecision.NotStabilized : ready;
        if (stabilized > replicas.Current)
        {
            var fastest = Math.Max(UpLimit(replicas.Current), replicas.Current);
            var (most, tooMany) = bounds.Most > fastest ? (fastest, ScalingDecision.TooFast) : (bounds.Most, ScalingDecision.TooMany);
            if (stabilized > most)
            {
                return new ScalingDecision(most, ready, true, tooMany);
            }
        }
        else if (stabilized < replicas.Current)
        {
            var fastest = Math.Min(DownLimit(replicas.Current), replicas.Current);
            var (least, tooFew) = bounds.Least < fastest ? (fastest, ScalingDecision.TooFastDown) : (bounds.Least, ScalingDecision.TooFew);
            if (stabilized < least)
            {
                return new ScalingDecision(least, ready, true, tooFew);
            }
        }

        return new ScalingDecision(stabilized, ready, false, ScalingDecision.Within);
    }

    /// <summary>Records a change for as long as the rules' periods need it.</summary>
    public void Scale(long before, long after)
    {
        var longest = (after > before ? behaviour.ScaleUp : behaviour.ScaleDown).Policies.Select(static policy => policy.PeriodSeconds)
            .DefaultIfEmpty().Max();
        history.Scale(before, after, now, TimeSpan.FromSeconds(longest));
    }

    private static TimeSpan WindowOf(HPAScalingRules rules, TimeSpan usual) =>
        rules.StabilizationWindowSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : usual;

    /// <summary>
    /// Keeps the current size, unless it is below all recommendations in the scale-up window or above all in the scale-down window
    /// (stabilizeRecommendationWithBehaviors).
    /// </summary>
    private long Stabilize((long Current, long Wanted) replicas)
    {
        var (up, down) = (WindowOf(behaviour.ScaleUp, TimeSpan.Zero), WindowOf(behaviour.ScaleDown, PlainScaling.DownWindow));
        var lowest = history.RecommendedSince(now - up, includesStart: false).Append(replicas.Wanted).Min();
        var highest = history.RecommendedSince(now - down, includesStart: false).Append(replicas.Wanted).Max();
        history.Recommend(replicas.Wanted, now, now - (up > down ? up : down));
        return Math.Min(Math.Max(replicas.Current, lowest), highest);
    }

    private long UpLimit(long current)
    {
        var rules = behaviour.ScaleUp;
        if (rules.SelectPolicy == "Disabled")
        {
            return current;
        }

        var limit = rules.SelectPolicy == "Min" ? long.MaxValue : long.MinValue;
        foreach (var policy in rules.Policies)
        {
            var start = StartOf(policy, current);
            var proposed = policy.Type == "Pods" ? start + policy.Value : (long)Math.Ceiling(start * (1 + (policy.Value / 100.0)));
            limit = rules.SelectPolicy == "Min" ? Math.Min(limit, proposed) : Math.Max(limit, proposed);
        }

        return limit;
    }

    private long DownLimit(long current)
    {
        var rules = behaviour.ScaleDown;
        if (rules.SelectPolicy == "Disabled")
        {
            return current;
        }

        var limit = rules.SelectPolicy == "Min" ? long.MinValue : long.MaxValue;
        foreach (var policy in rules.Policies)
        {
            var start = StartOf(policy, current);
            var proposed = policy.Type == "Pods" ? start - policy.Value : (long)(start * (1 - (policy.Value / 100.0)));
            limit = rules.SelectPolicy == "Min" ? Math.Max(limit, proposed) : Math.Min(limit, proposed);
        }

        return limit;
    }

    /// <summary>The number of replicas at the beginning of the policy's period.</summary>
    private long StartOf(HPAScalingPolicy policy, long current) =>
        current - history.ChangeWithin(TimeSpan.FromSeconds(policy.PeriodSeconds), now);
}
