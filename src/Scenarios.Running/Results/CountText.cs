using System.Globalization;

namespace Scenarios.Running.Results;

/// <summary>Counts scenarios in words, for the last line of a run and for reports.</summary>
public static class CountText
{
    private static readonly (TestStatus Status, string Word)[] Order =
    [
        (TestStatus.Failed, "failed"), (TestStatus.Undefined, "undefined"), (TestStatus.Ambiguous, "ambiguous"),
        (TestStatus.Pending, "pending"),
    ];

    /// <summary>
    /// Such as <c>24 scenarios (22 passed, 1 of them flaky, 2 failed)</c>. Flaky scenarios failed before they passed. Scenarios of a dry
    /// run
    /// are "matched", and scenarios that did not run to their end are counted apart from those that skipped themselves.
    /// </summary>
    public static string Of(IReadOnlyCollection<ScenarioResult> scenarios, bool isDryRun)
    {
        var parts = new List<string>();
        Add(parts, scenarios.Count(scenario => scenario.Status == TestStatus.Passed), "passed");
        Add(parts, scenarios.Count(scenario => scenario.IsFlaky), "of them flaky");
        Add(parts, scenarios.Count(scenario => IsMatched(scenario, isDryRun)), "matched");
        foreach (var (status, word) in Order)
        {
            Add(parts, scenarios.Count(scenario => scenario.Status == status), word);
        }

        Add(
            parts,
            scenarios.Count(scenario => scenario is { Status: TestStatus.Skipped, IsLeftOut: false } && !IsMatched(scenario, isDryRun)),
            "skipped");
        Add(parts, scenarios.Count(scenario => scenario.IsLeftOut), "not run");
        var noun = scenarios.Count == 1 ? "scenario" : "scenarios";
        return Number(scenarios.Count, noun) + (parts.Count == 0 ? "" : $" ({string.Join(", ", parts)})");
    }

    /// <summary>Whether a dry run found a definition for each step. A scenario with the tag @ignore is skipped in any run.</summary>
    private static bool IsMatched(ScenarioResult scenario, bool isDryRun) =>
        isDryRun && scenario.Status == TestStatus.Skipped && !scenario.Tags.Contains("@ignore");

    private static void Add(List<string> parts, int count, string word)
    {
        if (count > 0)
        {
            parts.Add(Number(count, word));
        }
    }

    private static string Number(int count, string word) => string.Create(CultureInfo.InvariantCulture, $"{count} {word}");
}
