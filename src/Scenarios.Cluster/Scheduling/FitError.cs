using System.Globalization;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// The scheduler's message about why no node can take a Pod (kubernetes, pkg/scheduler/framework/types.go, FitError; preemption.go).
/// </summary>
internal static class FitError
{
    public static string MessageOf(IReadOnlyList<Refusal> refusals)
    {
        if (refusals.Count == 0)
        {
            return "no nodes available to schedule pods";
        }

        var final = refusals.Count(refusal => refusal.IsFinal);
        var helpless = Enumerable.Repeat("Preemption is not helpful for scheduling", final)
            .Concat(Enumerable.Repeat("No preemption victims found for incoming pod", refusals.Count - final));
        return MessageOf(refusals, Sentence(refusals.Count, helpless));
    }

    /// <param name="preemption">Why preemption does not help; empty if it does.</param>
    public static string MessageOf(IReadOnlyList<Refusal> refusals, string preemption)
    {
        if (refusals.Count == 0)
        {
            return MessageOf([]);
        }

        var message = Sentence(refusals.Count, refusals.SelectMany(static refusal => refusal.Reasons));
        return preemption.Length == 0 ? message : $"{message} preemption: {preemption}";
    }

    /// <summary>For a refusal that does not depend on the node.</summary>
    public static string MessageOf(int nodes, string refusal) => nodes == 0
        ? MessageOf([])
        : string.Create(
            CultureInfo.InvariantCulture,
            $"0/{nodes} nodes are available: {refusal}. preemption: 0/{nodes} nodes are available: {nodes} Preemption is not helpful "
                + $"for scheduling.");

    /// <summary>Each reason with its count, sorted as strings as upstream does.</summary>
    public static string Sentence(int nodes, IEnumerable<string> reasons)
    {
        var counted = reasons.GroupBy(reason => reason, StringComparer.Ordinal)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key}"))
            .Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"0/{nodes} nodes are available: {string.Join(", ", counted)}.");
    }
}
