using Scenarios.Running.Results;
using Scenarios.Running.Sources;

namespace Scenarios.Report.Saved;

/// <summary>
/// Merges the results of several runs: shards of one run, or runs of different features. The result is that of one whole run, except for
/// wall times. A missing shard is an error of the result, so that a job that died does not make a suite green.
/// </summary>
public static class RunMerge
{
    /// <summary>Merges runs.</summary>
    /// <param name="parts">The name of each for messages (its file), and its results. At least one.</param>
    /// <exception cref="FormatException">
    /// The runs do not belong together: seeds, kinds of run or shards differ, or two have the same scenario.
    /// </exception>
    public static RunResult Of(IReadOnlyList<KeyValuePair<string, RunResult>> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentOutOfRangeException.ThrowIfZero(parts.Count);
        foreach (var part in parts.Skip(1))
        {
            Compare(parts[0], part);
        }

        var ordered = parts.OrderBy(part => part.Value.Part?.Index ?? 0).ToArray();
        RefuseDoubles(ordered);
        var runs = Array.ConvertAll(ordered, part => part.Value);
        var first = runs[0];
        return new RunResult
        {
            Features = FeatureMerge.Of(runs),
            Errors = [.. runs.SelectMany(run => run.Errors).Distinct(), .. Missing(ordered)],
            Notes = [.. runs.SelectMany(run => run.Notes).Distinct()],
            Hooks = FeatureMerge.Together(runs.SelectMany(run => run.Hooks)),
            Seed = first.Seed,
            StartedAt = runs.Min(run => run.StartedAt),
            // They ran in parallel, on machines with different clocks.
            Duration = runs.Max(run => run.Duration),
            IsStopped = runs.Any(run => run.IsStopped),
            IsDryRun = first.IsDryRun,
            BaseDirectory = runs.All(run => run.BaseDirectory == first.BaseDirectory) ? first.BaseDirectory : "",
            StepFiles = [.. runs.SelectMany(run => run.StepFiles).Distinct(StringComparer.Ordinal)],
            Bindings = [.. runs.SelectMany(run => run.Bindings).Distinct(StringComparer.Ordinal)],
            MatchedCount = first.Part is null ? runs.Sum(run => run.MatchedCount) : first.MatchedCount,
        };
    }

    private static void Compare(KeyValuePair<string, RunResult> first, KeyValuePair<string, RunResult> other)
    {
        var (one, two) = (first.Value, other.Value);
        var what = (one, two) switch
        {
            _ when one.Seed != two.Seed => $"the seed is {two.Seed}, that of {first.Key} is {one.Seed}",
            _ when one.IsDryRun != two.IsDryRun => $"one of it and {first.Key} was a dry run",
            _ when one.Part?.Count != two.Part?.Count => $"it is {Name(two.Part)}, and {first.Key} is {Name(one.Part)}",
            _ when one.Part is not null && one.MatchedCount != two.MatchedCount =>
                $"it is part of {two.MatchedCount} scenarios, and {first.Key} of {one.MatchedCount}: "
                    + "they differ in features, tags or names",
            _ => null,
        };
        if (what is not null)
        {
            throw new FormatException(
                $"{other.Key}: {what}. Only runs with the same options, except --shard or the features, can be merged");
        }
    }

    private static string Name(RunPart? shard) => shard is null ? "no shard" : $"shard {shard.Index}/{shard.Count}";

    private static void RefuseDoubles(KeyValuePair<string, RunResult>[] parts)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, run) in parts)
        {
            foreach (var scenario in run.AllScenarios)
            {
                if (!known.TryAdd($"{scenario.Uri}:{scenario.Line} {scenario.Identity}", name))
                {
                    var other = known[$"{scenario.Uri}:{scenario.Line} {scenario.Identity}"];
                    throw new FormatException(
                        $"{name}: {scenario.Uri}:{scenario.Line} \"{scenario.Name}\" is in {other}, too. Name each run only once");
                }
            }
        }
    }

    private static IEnumerable<SourceError> Missing(KeyValuePair<string, RunResult>[] parts)
    {
        if (parts[0].Value.Part is not { Count: var count })
        {
            yield break;
        }

        var there = parts.Select(part => part.Value.Part!.Index).ToHashSet();
        foreach (var index in Enumerable.Range(1, count).Where(index => !there.Contains(index)))
        {
            yield return new SourceError(
                $"shard {index}/{count}", 0, 0, "its results are missing: this report does not contain its scenarios");
        }
    }
}
