using Scenarios.Cluster.ApiServer.Usage;

namespace Scenarios.Cluster.Metrics;

/// <summary>
/// What a metrics server keeps of a node between two rounds: the newest look at each container, and the one before.
/// </summary>
internal sealed class MetricsBatch
{
    // What is younger says too little (metrics-server, pkg/storage/pod.go, freshContainerMinMetricsResolution).
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly Dictionary<(string Namespace, string Pod), SortedList<string, Pair>> _pods = [];
    private Pair? _system;

    /// <summary>What runs on the node beside its Pods; null where it has not been looked at twice.</summary>
    public UsageRate? OfSystem => _system?.Rate;

    /// <summary>The batch that follows from this one and a new round.</summary>
    /// <param name="node">Null where it did not answer.</param>
    /// <param name="resolution">From one round to the next.</param>
    public MetricsBatch Next(NodeUsage? node, TimeSpan resolution)
    {
        var next = new MetricsBatch();
        if (node is null)
        {
            return next;
        }

        next._system = Pair.Of(node.System, _system, null);
        foreach (var container in node.Containers)
        {
            var key = (container.Namespace, container.Pod);
            if (!next._pods.TryGetValue(key, out var pod))
            {
                next._pods.Add(key, pod = new(StringComparer.Ordinal));
            }

            var before = _pods.GetValueOrDefault(key)?.GetValueOrDefault(container.Container);
            pod[container.Container] = Pair.Of(container.Sample, before, resolution);
        }

        return next;
    }

    /// <summary>The Pod's containers by name; null where one of them has not been looked at twice.</summary>
    public IReadOnlyList<KeyValuePair<string, UsageRate>>? OfPod(string @namespace, string name)
    {
        if (!_pods.TryGetValue((@namespace, name), out var containers))
        {
            return null;
        }

        var rates = new List<KeyValuePair<string, UsageRate>>(containers.Count);
        foreach (var (container, pair) in containers)
        {
            if (pair.Rate is not { } rate)
            {
                return null;
            }

            rates.Add(KeyValuePair.Create(container, rate));
        }

        return rates;
    }

    private sealed record Pair(UsageSample Last, UsageSample? Before)
    {
        public UsageRate? Rate => Before is { } before ? UsageRate.Between(before, Last) : null;

        /// <param name="resolution">Null where a start is no look.</param>
        public static Pair Of(UsageSample sample, Pair? known, TimeSpan? resolution)
        {
            var age = sample.Taken - sample.Started;
            if (age < resolution && age >= Fresh)
            {
                return new Pair(sample, sample with { Taken = sample.Started, Processor = 0 });
            }

            // One that was started anew is another.
            if (known is null || sample.Started >= known.Last.Taken)
            {
                return new Pair(sample, null);
            }

            return new Pair(sample, sample.Taken > known.Last.Taken ? known.Last : known.Before);
        }
    }
}
