using Scenarios.Report.Saved;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Results;

/// <summary>Reads files that <c>--report results=FILE</c> and <c>--report messages=FILE</c> wrote.</summary>
internal static class SavedFiles
{
    private static readonly byte[] MessagesBegin = "{\"meta\""u8.ToArray();
    private static readonly string[] Endings = [".json", ".ndjson"];

    /// <summary>The files that paths name; a folder stands for all files below it, ordered by name.</summary>
    /// <exception cref="FormatException">A folder has no such files.</exception>
    /// <exception cref="IOException">Something cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The same.</exception>
    public static IReadOnlyList<KeyValuePair<string, byte[]>> Read(IEnumerable<string> paths)
    {
        var files = new List<KeyValuePair<string, byte[]>>();
        foreach (var path in paths)
        {
            if (!Directory.Exists(path))
            {
                files.Add(KeyValuePair.Create(path, File.ReadAllBytes(path)));
                continue;
            }

            var below = Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(file => Endings.Contains(Path.GetExtension(file), StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToList();
            if (below.Count == 0)
            {
                throw new FormatException(
                    $"{path}: no results in this folder or its subfolders: expected .json (--report results=FILE) or .ndjson (messages)");
            }

            files.AddRange(below.Select(file => KeyValuePair.Create(file, File.ReadAllBytes(file))));
        }

        return files;
    }

    /// <summary>Whether a file contains messages, judged by its beginning.</summary>
    public static bool IsMessages(byte[] text) => text.AsSpan().StartsWith(MessagesBegin);

    /// <summary>The results in a file.</summary>
    /// <exception cref="FormatException">The file has no results; the message names it.</exception>
    public static RunResult Parse(KeyValuePair<string, byte[]> file)
    {
        try
        {
            return SavedRun.Read(file.Value);
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{file.Key}: {exception.Message}", exception);
        }
    }
}
