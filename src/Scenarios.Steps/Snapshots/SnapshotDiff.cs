using System.Text;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace Scenarios.Steps.Snapshots;

/// <summary>The difference of two texts, line by line, as people read it: <c>-</c> expected, <c>+</c> received, three lines around.</summary>
internal static class SnapshotDiff
{
    private const int Around = 3;

    public static string Show(string expected, string received)
    {
        if (expected.EndsWith('\n') && received.EndsWith('\n'))
        {
            // The line end that both have is no line of its own.
            (expected, received) = (expected[..^1], received[..^1]);
        }

        var lines = new InlineDiffBuilder(new DiffPlex.Differ()).BuildDiffModel(expected, received, ignoreWhitespace: false).Lines;
        var text = new StringBuilder();
        var skipped = false;
        for (var index = 0; index < lines.Count; index++)
        {
            if (!IsNearChange(lines, index))
            {
                skipped = true;
                continue;
            }

            if (skipped)
            {
                text.Append("  …\n");
                skipped = false;
            }

            text.Append(Mark(lines[index].Type)).Append(' ').Append(lines[index].Text).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static bool IsNearChange(List<DiffPiece> lines, int index)
    {
        for (var near = Math.Max(0, index - Around); near <= Math.Min(lines.Count - 1, index + Around); near++)
        {
            if (lines[near].Type != ChangeType.Unchanged)
            {
                return true;
            }
        }

        return false;
    }

    private static char Mark(ChangeType type) => type switch
    {
        ChangeType.Inserted => '+',
        ChangeType.Deleted => '-',
        _ => ' ',
    };
}
