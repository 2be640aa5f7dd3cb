using Scenarios.Cli.Shell.Completion;

namespace Scenarios.Cli.Shell.Editing;

/// <summary>Arranges candidates in columns, filled from top to bottom, as <c>ls</c> does.</summary>
internal static class CandidateList
{
    private const int Most = 200;
    private const int Gap = 2;

    public static IReadOnlyList<string> Lines(IReadOnlyList<Candidate> candidates, int width)
    {
        var labels = candidates.Take(Most).Select(candidate => candidate.Label).ToList();
        var cell = labels.Max(TextWidth.Of) + Gap;
        var columns = Math.Max(width / cell, 1);
        var rows = (labels.Count + columns - 1) / columns;
        var lines = new List<string>();
        for (var row = 0; row < rows; row++)
        {
            var cells = labels.Where((_, index) => index % rows == row)
                .Select(label => label + new string(' ', cell - TextWidth.Of(label)));
            lines.Add(string.Concat(cells).TrimEnd(' '));
        }

        return candidates.Count > Most ? [.. lines, $"… and {candidates.Count - Most} more"] : lines;
    }
}
