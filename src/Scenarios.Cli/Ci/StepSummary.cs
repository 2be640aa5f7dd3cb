using System.Text;

namespace Scenarios.Cli.Ci;

/// <summary>
/// The summary of a step at GitHub: all calls of one step write into one file, and beyond a mebibyte GitHub shows none of it
/// (https://docs.github.com/actions/reference/workflow-commands-for-github-actions#adding-a-job-summary).
/// </summary>
internal static class StepSummary
{
    private const int Most = 1024 * 1024;
    private const string Rest = "\n\nThe rest is left out: GitHub takes a mebibyte of a step.\n";
    private const string Fence = "```";

    /// <summary>Adds a page of Markdown, or as much of it as GitHub takes.</summary>
    public static void Add(string path, string markdown)
    {
        var taken = File.Exists(path) ? new FileInfo(path).Length : 0;
        var fitting = Fitting(markdown + "\n", (int)Math.Max(0, Most - taken));
        File.AppendAllText(path, fitting, new UTF8Encoding(false));
    }

    /// <summary>The text, or its first lines with a word that there is more; empty where there is no room for a word.</summary>
    /// <param name="markdown">The text.</param>
    /// <param name="room">Bytes.</param>
    internal static string Fitting(string markdown, int room)
    {
        if (Encoding.UTF8.GetByteCount(markdown) <= room)
        {
            return markdown;
        }

        var left = room - Encoding.UTF8.GetByteCount(Rest) - Fence.Length - 1;
        var (kept, isOpen) = (new StringBuilder(), false);
        foreach (var line in markdown.Split('\n'))
        {
            left -= Encoding.UTF8.GetByteCount(line) + 1;
            if (left < 0)
            {
                break;
            }

            kept.Append(line).Append('\n');
            isOpen ^= line.StartsWith(Fence, StringComparison.Ordinal);
        }

        return kept.Length == 0 ? "" : $"{kept}{(isOpen ? Fence : "")}{Rest}";
    }
}
