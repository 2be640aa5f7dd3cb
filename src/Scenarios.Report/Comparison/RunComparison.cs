namespace Scenarios.Report.Comparison;

/// <summary>
/// Two runs, compared scenario by scenario. Scenarios are matched by file and name, or by name alone if the file was moved.
/// </summary>
/// <param name="Title">Such as <c>Since 1a2b3c4</c>.</param>
/// <param name="Old">The earlier run.</param>
/// <param name="New">The later one.</param>
/// <param name="Changes">All scenarios: those of the later run in its order, then those that exist only in the earlier one.</param>
public sealed record RunComparison(string Title, RunDigest Old, RunDigest New, IReadOnlyList<ScenarioChange> Changes)
{
    /// <summary>Whether the seeds differ, which alone can change names, orders and times.</summary>
    public bool SeedsDiffer => Old.Seed != New.Seed;

    /// <summary>Whether something fails that did not fail before.</summary>
    public bool HasNewFailures => Changes.Any(change => change.IsNewFailure);

    /// <summary>Compares two runs.</summary>
    public static RunComparison Of(string title, RunDigest old, RunDigest now)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var before = new Dictionary<string, ScenarioDigest>(StringComparer.Ordinal);
        foreach (var scenario in old.Scenarios)
        {
            before.TryAdd(Key(scenario), scenario);
        }

        var changes = new ScenarioChange[now.Scenarios.Count];
        for (var index = 0; index < changes.Length; index++)
        {
            before.Remove(Key(now.Scenarios[index]), out var known);
            changes[index] = new ScenarioChange(known, now.Scenarios[index]);
        }

        FindMoved(changes, before);
        var gone = old.Scenarios.Where(scenario => before.ContainsKey(Key(scenario))).Select(
            scenario => new ScenarioChange(scenario, null));
        return new RunComparison(title, old, now, [.. changes, .. gone]);
    }

    /// <summary>Pairs scenarios that are in one run only, if their name is the same and unique.</summary>
    private static void FindMoved(ScenarioChange[] changes, Dictionary<string, ScenarioDigest> before)
    {
        var left = before.Values.ToLookup(scenario => scenario.Identity, StringComparer.Ordinal);
        var added = changes.Where(change => change.Old is null).ToLookup(change => change.New!.Identity, StringComparer.Ordinal);
        for (var index = 0; index < changes.Length; index++)
        {
            if (
                changes[index] is { Old: null, New: { } scenario }
                    && left[scenario.Identity].Count() == 1
                    && added[scenario.Identity].Count() == 1)
            {
                var moved = left[scenario.Identity].First();
                before.Remove(Key(moved));
                changes[index] = new ScenarioChange(moved, scenario);
            }
        }
    }

    private static string Key(ScenarioDigest scenario) => $"{scenario.Uri}\n{scenario.Identity}";
}
