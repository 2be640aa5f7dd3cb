using System.Globalization;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Differences;

/// <summary>One of the two files that diff compares.</summary>
/// <param name="Name">The name to print.</param>
/// <param name="Lines">Without line ends.</param>
/// <param name="EndsWithLineEnd">False when the last line has no line end.</param>
/// <param name="Modified">For the header of a unified diff.</param>
internal sealed record ComparedFile(string Name, IReadOnlyList<string> Lines, bool EndsWithLineEnd, DateTimeOffset Modified)
{
    /// <summary>The time as GNU diff prints it, in UTC.</summary>
    public string Time => Modified.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "00 +0000";

    /// <summary>A missing file, which -N treats as empty.</summary>
    public static ComparedFile Absent(string name) => new(name, [], true, DateTimeOffset.UnixEpoch);

    public static ComparedFile Of(ProgramContext context, string name, string path, string text)
    {
        var endsWithLineEnd = text.Length == 0 || text[^1] == '\n';
        var lines = text.Length == 0 ? [] : (endsWithLineEnd ? text[..^1] : text).Split('\n');
        return new ComparedFile(name, lines, endsWithLineEnd, context.Files.ModifiedAt(path) ?? context.Simulation.Now);
    }

    /// <summary>The line with its line end, or with diff's note that it has none.</summary>
    public string LineAt(int index) =>
        index == Lines.Count - 1 && !EndsWithLineEnd ? $"{Lines[index]}\n\\ No newline at end of file\n" : $"{Lines[index]}\n";

    /// <summary>The lines for comparison: a last line without a line end differs from the same line with one.</summary>
    public IReadOnlyList<string> Compared() => EndsWithLineEnd ? Lines : [.. Lines.SkipLast(1), Lines[^1] + "\0"];
}
