using System.Text;

namespace Scenarios.Cli.Ci;

/// <summary>
/// The summary of a step on GitHub. All calls of one step write to one file, and GitHub shows nothing if it exceeds one mebibyte
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary).
/// </summary>
internal static class StepSummary
{
    private const int Most = 1024 * 1024;
    private const string Rest = "\n\nThe rest is omitted: GitHub limits a step's summary to a mebibyte.\n";
    private const string Details = "</details>";
    private const char Tick = '`';
    private const int ShortestFence = 3;

    /// <summary>Adds a page of Markdown, or as much of it as fits.</summary>
    public static void Add(string path, string markdown)
    {
        var taken = File.Exists(path) ? new FileInfo(path).Length : 0;
        var fitting = Fitting(markdown + "\n", (int)Math.Max(0, Most - taken));
        File.AppendAllText(path, fitting, new UTF8Encoding(false));
    }

    /// <summary>The text, or its first lines with a note that there is more; empty if there is no room for the note.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="room">The available size in bytes.</param>
    internal static string Fitting(string markdown, int room)
    {
        if (Encoding.UTF8.GetByteCount(markdown) <= room)
        {
            return markdown;
        }

        var left = room - Encoding.UTF8.GetByteCount(Rest);
        var (kept, open) = (new StringBuilder(), new Stack<string>());
        foreach (var line in markdown.Split('\n'))
        {
            var closing = open.Sum(static end => end.Length + 1);
            left -= Encoding.UTF8.GetByteCount(line) + 1;
            if (left < closing + Longest(line))
            {
                break;
            }

            kept.Append(line).Append('\n');
            Note(line, open);
        }

        return kept.Length == 0 ? "" : $"{kept}{string.Join('\n', open)}{Rest}";
    }

    /// <summary>The longest text that closing the line's blocks may need.</summary>
    private static int Longest(string line) => Math.Max(Details.Length, Ticks(line)) + 1;

    /// <summary>Tracks open blocks. A block of code ends with the fence that it began with; inside, nothing else counts.</summary>
    private static void Note(string line, Stack<string> open)
    {
        if (open.TryPeek(out var end) && end[0] == Tick)
        {
            if (line == end)
            {
                open.Pop();
            }
        }
        else if (Ticks(line) >= ShortestFence)
        {
            open.Push(new string(Tick, Ticks(line)));
        }
        else if (line.StartsWith("<details", StringComparison.Ordinal))
        {
            open.Push(Details);
        }
        else if (line == Details && open.Count > 0)
        {
            open.Pop();
        }
    }

    private static int Ticks(string line) => line.Length - line.TrimStart(Tick).Length;
}
