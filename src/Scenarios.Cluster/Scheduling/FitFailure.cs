using System.Globalization;
using Scenarios.Cluster.Scheduling.Filters;

namespace Scenarios.Cluster.Scheduling;

/// <summary>Why no node will do, counted by reason, in kube-scheduler's words (kubernetes, pkg/scheduler/framework/types.go, FitError).</summary>
internal sealed class FitFailure(int nodes, IReadOnlyList<Rejection> rejections)
{
    /// <summary>Only evicting Pods of lower priority could help, and none is there to evict; or not even that could.</summary>
    public string Message
    {
        get
        {
            if (nodes == 0)
            {
                return "no nodes available to schedule pods";
            }

            var unresolvable = rejections.Count(rejection => rejection.IsUnresolvable);
            var preemption = new SortedDictionary<string, int>(StringComparer.Ordinal);
            Count(preemption, "Preemption is not helpful for scheduling", unresolvable);
            Count(preemption, "No preemption victims found for incoming pod", rejections.Count - unresolvable);
            var reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
            foreach (var reason in rejections.SelectMany(rejection => rejection.Reasons!))
            {
                Count(reasons, reason, 1);
            }

            return $"{Sentence(reasons)} preemption: {Sentence(preemption)}";
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string reason, int number)
    {
        if (number > 0)
        {
            counts[reason] = counts.GetValueOrDefault(reason) + number;
        }
    }

    private string Sentence(SortedDictionary<string, int> counts)
    {
        var parts = counts.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Value} {pair.Key}")).Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"0/{nodes} nodes are available: {string.Join(", ", parts)}.");
    }
}
