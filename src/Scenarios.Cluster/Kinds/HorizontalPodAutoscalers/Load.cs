using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>What Pods use of a resource, and which of them count.</summary>
internal sealed class Load(SortedList<string, PodMetric> metrics, IReadOnlyList<Pod> pods, string resource, DateTimeOffset now)
{
    public string Resource => resource;

    public IReadOnlyList<Pod> Pods => pods;

    /// <summary>Of those that count.</summary>
    public SortedList<string, PodMetric> Metrics => metrics;

    public PodGroups Groups { get; } = PodGroups.Of(pods, metrics, resource, now);

    /// <exception cref="MetricException">None is left.</exception>
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
    /// Takes for those that nobody knows anything of what is least likely to change the number: much where it would fall, nothing where it
    /// would rise.
    /// </summary>
    /// <param name="much">By the Pod's name.</param>
    /// <param name="takesUnready">Whether those that are not at work yet are to use nothing.</param>
    /// <param name="isAmount">Whether the aim is an amount: there nothing is assumed also where the aim is met.</param>
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
