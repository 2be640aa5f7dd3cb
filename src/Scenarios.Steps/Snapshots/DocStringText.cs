using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Snapshots;

/// <summary>The place and format of a doc string in the lines of a feature file.</summary>
/// <param name="Open">The index of the line with the opening delimiter.</param>
/// <param name="Close">The index of the line with the closing delimiter.</param>
/// <param name="Mark">The delimiter: three quotes or three backticks.</param>
/// <param name="Indent">The blanks before the delimiter, which are not part of the text.</param>
internal sealed record DocStringText(int Open, int Close, string Mark, string Indent)
{
    private static readonly string[] Marks = ["\"\"\"", "```"];

    private string Escaped => string.Concat(Mark.Select(letter => $"\\{letter}"));

    /// <summary>Finds the doc string below a step; null if there is none.</summary>
    /// <param name="lines">The lines of the file, with or without carriage returns.</param>
    /// <param name="step">The index of the step's line.</param>
    public static DocStringText? Below(IReadOnlyList<string> lines, int step)
    {
        for (var open = step + 1; open < lines.Count; open++)
        {
            var line = lines[open].Trim();
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var mark = Array.Find(Marks, candidate => line.StartsWith(candidate, StringComparison.Ordinal));
            for (var close = open + 1; mark is not null && close < lines.Count; close++)
            {
                if (lines[close].Trim() == mark)
                {
                    return new DocStringText(open, close, mark, lines[open][..lines[open].IndexOf(mark, StringComparison.Ordinal)]);
                }
            }

            return null;
        }

        return null;
    }

    /// <summary>Returns its text, as the parser reads it.</summary>
    public string Read(IReadOnlyList<string> lines) =>
        string.Join('\n', lines.Skip(Open + 1).Take(Close - Open - 1).Select(line =>
            Unindent(line.TrimEnd('\r')).Replace(Escaped, Mark, StringComparison.Ordinal)));

    /// <summary>Returns the lines that represent a text.</summary>
    public IEnumerable<string> Write(string text, string lineEnd) =>
        text.Length == 0 ? [] : text.Split('\n').Select(line =>
            (line.Length == 0 ? line : Indent + line.Replace(Mark, Escaped, StringComparison.Ordinal)) + lineEnd);

    private string Unindent(string line)
    {
        var start = 0;
        while (start < line.Length && start < Indent.Length && char.IsWhiteSpace(line[start]))
        {
            start++;
        }

        return line[start..];
    }
}
