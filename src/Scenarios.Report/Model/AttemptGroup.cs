using System.Globalization;
using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>Consecutive attempts with the same failure, shown once: a run may retry a million times.</summary>
/// <param name="First">The first one's number, from 1.</param>
/// <param name="Last">The last one's number.</param>
/// <param name="Result">The last of them.</param>
internal sealed record AttemptGroup(int First, int Last, ScenarioResult Result)
{
    /// <summary>The limit of different groups; those in between are left out.</summary>
    private const int Limit = 20;

    /// <summary>A text such as <c>Attempt 1</c> or <c>Attempts 1–311</c>.</summary>
    public string Title => First == Last
        ? string.Create(CultureInfo.InvariantCulture, $"Attempt {First}")
        : string.Create(CultureInfo.InvariantCulture, $"Attempts {First}–{Last}");

    /// <summary>The earlier attempts of a scenario, oldest first.</summary>
    public static IReadOnlyList<AttemptGroup> Of(ScenarioResult scenario)
    {
        var groups = new List<AttemptGroup>();
        for (var index = 0; index < scenario.EarlierAttempts.Count; index++)
        {
            var attempt = scenario.EarlierAttempts[index];
            if (groups.Count > 0 && IsLike(groups[^1].Result, attempt))
            {
                groups[^1] = groups[^1] with { Last = index + 1, Result = attempt };
            }
            else
            {
                groups.Add(new AttemptGroup(index + 1, index + 1, attempt));
            }
        }

        return groups.Count <= Limit ? groups : [.. groups.Take(Limit / 2), .. groups.TakeLast(Limit / 2)];
    }

    private static bool IsLike(ScenarioResult one, ScenarioResult other) =>
        one.Status == other.Status
        && one.Message == other.Message
        && one.Steps.Select(step => (step.Status, step.Message)).SequenceEqual(other.Steps.Select(step => (step.Status, step.Message)))
        && one.Hooks.Select(hook => (hook.Status, hook.Message)).SequenceEqual(other.Hooks.Select(hook => (hook.Status, hook.Message)));
}
