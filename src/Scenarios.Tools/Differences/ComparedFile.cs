using System.Globalization;
using Scenarios.Shell.Files;
using Scenarios.Shell.Programs;

namespace Scenarios.Tools.Differences;

/// <summary>One of the two files that diff compares.</summary>
/// <param name="Name">As it is told.</param>
/// <param name="Lines">Without line ends.</param>
/// <param name="EndsWithLineEnd">False where the last line has none.</param>
/// <param name="Modified">For the head of a unified diff.</param>
internal sealed record ComparedFile(string Name, IReadOnlyList<string> Lines, bool EndsWithLineEnd, DateTimeOffset Modified)
{
    /// <summary>As GNU diff writes it, in UTC.</summary>
    public string Time => Modified.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.fffffff", CultureInfo.InvariantCulture) + "00 +0000";

    /// <summary>A file that is not there, as -N has it.</summary>
    public static ComparedFile Absent(string name) => new(name, [], true, DateTimeOffset.UnixEpoch);

    public static ComparedFile Of(ProgramContext context, string name, string path, string text)
    {
        var endsWithLineEnd = text.Length == 0 || text[^1] == '\n';
        var lines = text.Length == 0 ? [] : (endsWithLineEnd ? text[..^1] : text).Split('\n');
        return new ComparedFile(name, lines, endsWithLineEnd, context.Files.ModifiedAt(path) ?? context.Simulation.Now);
    }

    /// <summary>The line with its end, or with what diff says of a missing one.</summary>
    public string LineAt(int index) =>
        index == Lines.Count - 1 && !EndsWithLineEnd ? $"{Lines[index]}\n\\ No newline at end of file\n" : $"{Lines[index]}\n";

    /// <summary>The lines as they are compared: a last one without an end is another than the same with one.</summary>
    public IReadOnlyList<string> Compared() => EndsWithLineEnd ? Lines : [.. Lines.SkipLast(1), Lines[^1] + "\0"];
}
