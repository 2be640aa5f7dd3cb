using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>The Pods' usage of a resource, and which Pods count.</summary>
internal sealed class Load(SortedList<string, PodMetric> metrics, IReadOnlyList<Pod> pods, string resource, DateTimeOffset now)
{
    public string Resource => resource;

    public IReadOnlyList<Pod> Pods => pods;

    /// <summary>The metrics of the Pods that count.</summary>
    public SortedList<string, PodMetric> Metrics => metrics;

    public PodGroups Groups { get; } = PodGroups.Of(pods, metrics, resource, now);

    /// <exception cref="MetricException">No Pod is left.</exception>
    public void LeaveOutUnready()
    {
        foreach (var name in Groups.Ignored.Concat(Groups.Unready))
        {
            metrics.Remove(name);
        }

        if (metrics.Count == 0)
        {
            throw new MetricException("did not receive metrics for targeted pods (pods might be unready)");
        }
    }

    /// <summary>
    /// Assumes, for Pods without metrics, whatever changes the result least: high usage when scaling down, none when scaling up.
    /// </summary>
    /// <param name="much">The high usage, by the Pod's name.</param>
    /// <param name="takesUnready">Whether to assume that Pods that are not ready use nothing.</param>
    /// <param name="isAmount">Whether the target is an amount: then no usage is assumed also when the target is met exactly.</param>
    public void Assume(double ratio, Func<string, long> much, bool takesUnready, bool isAmount)
    {
        foreach (var name in Groups.Missing)
        {
            if (ratio < 1)
            {
                metrics[name] = new PodMetric(much(name), default, default);
            }
            else if (ratio > 1 || isAmount)
            {
                metrics[name] = default;
            }
        }

        foreach (var name in takesUnready ? Groups.Unready : [])
        {
            metrics[name] = default;
        }
    }
}
