namespace Scenarios.Terminals;

/// <summary>
/// The files of a folder that commands can use: text files of moderate size. In a folder that holds a whole project only these count.
/// Folders of tools (packages, build output, version control) are not searched.
/// </summary>
internal static class InputFiles
{
    private const long LargestFile = 1_000_000;
    private const int MostFiles = 2_000;
    private const int DeepestFolder = 3;

    private static readonly string[] ToolFolders = ["node_modules", "bin", "obj"];

    /// <summary>
    /// Returns full paths: a folder's own files first, then those of its subfolders, each in ordinal order. Empty if the folder is missing.
    /// </summary>
    public static IEnumerable<string> In(string folder) => Directory.Exists(folder) ? Walk(folder, 0).Take(MostFiles) : [];

    private static IEnumerable<string> Walk(string folder, int depth)
    {
        // Hidden and unreadable files are left out by default.
        var options = new EnumerationOptions { IgnoreInaccessible = true };
        foreach (var path in Listed(() => Directory.EnumerateFiles(folder, "*", options).Where(IsInput)))
        {
            yield return path;
        }

        if (depth == DeepestFolder)
        {
            yield break;
        }

        foreach (var below in Listed(() => Directory.EnumerateDirectories(folder, "*", options)))
        {
            if (ToolFolders.Contains(Path.GetFileName(below), StringComparer.Ordinal))
            {
                continue;
            }

            foreach (var path in Walk(below, depth + 1))
            {
                yield return path;
            }
        }
    }

    /// <summary>The paths in ordinal order; none of a folder that somebody removes meanwhile.</summary>
    private static string[] Listed(Func<IEnumerable<string>> list)
    {
        try
        {
            return [.. list().Order(StringComparer.Ordinal)];
        }
        catch (DirectoryNotFoundException)
        {
            return [];
        }
    }

    private static bool IsInput(string path) =>
        Path.GetExtension(path) is ".yaml" or ".yml" or ".json" or ".sh" or ".txt" or ".html" or ".conf" or ".properties" or ".env"
            or ".cfg"
        && !path.EndsWith(".verified.txt", StringComparison.Ordinal)
        && !path.EndsWith(".received.txt", StringComparison.Ordinal)
        && new FileInfo(path) is { Exists: true, Length: <= LargestFile };
}
