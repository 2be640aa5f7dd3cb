using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;
using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Report.Comparison;

/// <summary>The difference of a scenario's output in two runs, as removed (<c>-</c>) and added (<c>+</c>) lines.</summary>
public static class OutputDifference
{
    private const int Context = 2;

    /// <summary>The differing lines with some context, up to a limit.</summary>
    public static IReadOnlyList<string> Lines(ScenarioResult old, ScenarioResult now, int most)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var all = InlineDiffBuilder.Diff(Transcript.Of(old), Transcript.Of(now)).Lines;
        var shown = new List<string>();
        var last = -1;
        for (var index = 0; index < all.Count; index++)
        {
            if (!IsNearChange(all, index))
            {
                continue;
            }

            if (last >= 0 && index > last + 1)
            {
                shown.Add("…");
            }

            shown.Add(Mark(all[index]) + all[index].Text);
            last = index;
        }

        return shown.Count <= most ? shown : [.. shown.Take(most), $"… {shown.Count - most} lines more"];
    }

    private static bool IsNearChange(List<DiffPiece> all, int index)
    {
        for (var near = Math.Max(0, index - Context); near <= Math.Min(all.Count - 1, index + Context); near++)
        {
            if (all[near].Type != ChangeType.Unchanged)
            {
                return true;
            }
        }

        return false;
    }

    private static string Mark(DiffPiece line) => line.Type switch
    {
        ChangeType.Deleted => "- ",
        ChangeType.Inserted => "+ ",
        _ => "  ",
    };
}
