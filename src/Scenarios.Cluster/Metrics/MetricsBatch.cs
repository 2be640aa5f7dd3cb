using Scenarios.Cluster.ApiServer.Usage;

namespace Scenarios.Cluster.Metrics;

/// <summary>What a metrics server keeps of a node between two rounds: the latest sample of each container, and the one before.</summary>
internal sealed class MetricsBatch
{
    // A younger sample is not significant (metrics-server, pkg/storage/pod.go, freshContainerMinMetricsResolution).
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(10);

    private readonly Dictionary<(string Namespace, string Pod), SortedList<string, Pair>> _pods = [];
    private Pair? _system;

    /// <summary>The usage of the node apart from its Pods; null until there are two samples.</summary>
    public UsageRate? OfSystem => _system?.Rate;

    /// <summary>Computes the batch that follows this one after a new round.</summary>
    /// <param name="node">Null when it did not answer.</param>
    /// <param name="resolution">The time from one round to the next.</param>
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

    /// <summary>The Pod's containers by name; null when one of them has no two samples yet.</summary>
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

        /// <param name="resolution">Null when a start does not count as a sample.</param>
        public static Pair Of(UsageSample sample, Pair? known, TimeSpan? resolution)
        {
            var age = sample.Taken - sample.Started;
            if (age < resolution && age >= Fresh)
            {
                return new Pair(sample, sample with { Taken = sample.Started, Processor = 0 });
            }

            // After a restart the counters begin anew.
            if (known is null || sample.Started >= known.Last.Taken)
            {
                return new Pair(sample, null);
            }

            return new Pair(sample, sample.Taken > known.Last.Taken ? known.Last : known.Before);
        }
    }
}
