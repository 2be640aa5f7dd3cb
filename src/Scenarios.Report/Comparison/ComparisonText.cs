using System.Globalization;
using Scenarios.Report.Model;

namespace Scenarios.Report.Comparison;

/// <summary>Formats the differences between two runs.</summary>
public static class ComparisonText
{
    /// <summary>Further ones of a kind are only counted.</summary>
    private const int MostOfAKind = 20;

    /// <summary>A line with the counts, then one for each scenario that changed.</summary>
    public static IReadOnlyList<string> Lines(RunComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var lines = new List<string> { Figures(comparison) };
        if (comparison.SeedsDiffer)
        {
            lines.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"the seeds differ ({comparison.Old.Seed} before, {comparison.New.Seed} now): this alone may cause differences"));
        }

        var changes = comparison.Changes;
        Add(lines, "new failure", changes.Where(change => change.IsNewFailure), change => StatusWord.Of(change.New!.Status));
        Add(lines, "fixed", changes.Where(change => change.IsFixed), _ => "");
        Add(lines, "passed only on a retry", changes.Where(change => change.New is { IsFlaky: true }), _ => "");
        Add(lines, "moved", changes.Where(change => change.IsMoved), change => $"was in {change.Old!.Uri}");
        Add(lines, "other output", changes.Where(change => change.HasOtherOutput), _ => "");
        Add(lines, "slower", changes.Where(change => change.IsSlower), Times);
        Add(lines, "faster", changes.Where(change => change.IsFaster), Times);
        Add(lines, "gone", changes.Where(change => change.New is null), _ => "");
        return lines;
    }

    private static string Figures(RunComparison comparison)
    {
        var parts = new List<string>();
        Count("new failure", "new failures", change => change.IsNewFailure);
        Count("fixed", "fixed", change => change.IsFixed);
        Count("still fails", "still fail", change => change.StillFails);
        Count("new scenario", "new scenarios", change => change.Old is null);
        Count("gone", "gone", change => change.New is null);
        Count("with other output", "with other output", change => change.HasOtherOutput);
        Count("slower", "slower", change => change.IsSlower);
        Count("faster", "faster", change => change.IsFaster);
        return parts.Count == 0 ? "nothing has changed" : string.Join(", ", parts);

        void Count(string one, string many, Func<ScenarioChange, bool> isMeant)
        {
            var count = comparison.Changes.Count(isMeant);
            if (count > 0)
            {
                parts.Add(string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}"));
            }
        }
    }

    private static void Add(List<string> lines, string word, IEnumerable<ScenarioChange> changes, Func<ScenarioChange, string> detail)
    {
        var all = changes.ToList();
        foreach (var change in all.Take(MostOfAKind))
        {
            var (scenario, more) = (change.Known, detail(change));
            var place = string.Create(CultureInfo.InvariantCulture, $"{scenario.Uri}:{scenario.Line}  {scenario.Name}");
            lines.Add($"{word}: {place}{(more.Length == 0 ? "" : $" ({more})")}");
        }

        if (all.Count > MostOfAKind)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{word}: {all.Count - MostOfAKind} more"));
        }
    }

    private static string Times(ScenarioChange change) =>
        $"{Seconds(change.Old!.VirtualDuration!.Value)} → {Seconds(change.New!.VirtualDuration!.Value)} of virtual time";

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s");
}
