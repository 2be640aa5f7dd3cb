namespace Scenarios.Steps.Hosting;

/// <summary>
/// Finds the file of a feature in code that Reqnroll generated. That code knows the title and the folder relative to the project. The
/// project's folder is the one above the test assembly that contains such a folder.
/// </summary>
internal static class FeatureSearch
{
    private const string Pattern = "*.feature";

    /// <exception cref="InvalidOperationException">No file has the title, or several do; the message names the folder.</exception>
    public static string Find(FeatureInfo feature)
    {
        var folder = feature.FolderPath ?? string.Empty;
        var files = Above(AppContext.BaseDirectory)
            .Select(parent => Path.GetFullPath(folder, parent))
            .Where(Directory.Exists)
            .Select(candidate => Directory.EnumerateFiles(candidate, Pattern)
                .Where(file => HasTitle(file, feature.Title))
                .Order(StringComparer.Ordinal)
                .ToList())
            .FirstOrDefault(found => found.Count > 0) ?? [];
        return files switch
        {
            [var only] => only,
            [] =>
                throw new InvalidOperationException($"Feature \"{feature.Title}\": no file of {folder} has that title, in no folder "
                    + $"above {AppContext.BaseDirectory}."),
            _ =>
                throw new InvalidOperationException(
                    $"Feature \"{feature.Title}\": {string.Join(" and ", files)} have the same title; give them different ones."),
        };
    }

    private static IEnumerable<string> Above(string folder)
    {
        for (var parent = new DirectoryInfo(folder); parent is not null; parent = parent.Parent)
        {
            yield return parent.FullName;
        }
    }

    /// <summary>The title follows the first colon in the first line that is neither a comment nor a tag.</summary>
    private static bool HasTitle(string file, string title)
    {
        var heading = File.ReadLines(file)
            .Select(line => line.Trim())
            .FirstOrDefault(line => line.Length > 0 && line[0] is not ('#' or '@'));
        var colon = heading?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        return colon >= 0 && heading![(colon + 1)..].Trim() == title;
    }
}
