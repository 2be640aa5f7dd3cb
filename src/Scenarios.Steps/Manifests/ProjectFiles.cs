using System.Collections.Concurrent;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Manifests;

/// <summary>
/// The files a scenario can name: those beside its feature, then those of <c>fixtures/CHAPTER</c> (the folder that has the name of the feature's
/// folder) and of <c>fixtures</c> itself, found by going up from the feature. Read once per process and folder; read-only.
/// </summary>
public sealed class ProjectFiles
{
    private const long LargestFile = 1_000_000;
    private const int MostFiles = 2_000;

    private static readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, string>> Cache = new(StringComparer.Ordinal);

    public ProjectFiles(ScenarioHost host)
    {
        Folders = FoldersFor(host.FeatureFolder);
        Files = Cache.GetOrAdd(host.FeatureFolder, _ => ReadAll(Folders));
    }

    /// <summary>The folders, the first one first in rank.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>Text by path relative to its folder, with <c>/</c>.</summary>
    public IReadOnlyDictionary<string, string> Files { get; }

    private static List<string> FoldersFor(string featureFolder)
    {
        var folders = new List<string> { featureFolder };
        for (var above = new DirectoryInfo(featureFolder); above is not null; above = above.Parent)
        {
            var fixtures = Path.Combine(above.FullName, "fixtures");
            if (!Directory.Exists(fixtures))
            {
                continue;
            }

            var chapter = Path.Combine(fixtures, Path.GetFileName(featureFolder));
            if (Directory.Exists(chapter))
            {
                folders.Add(chapter);
            }

            folders.Add(fixtures);
            break;
        }

        return folders;
    }

    private static SortedDictionary<string, string> ReadAll(IReadOnlyList<string> folders)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(IsInput).Take(MostFiles).Order(StringComparer.Ordinal))
            {
                files.TryAdd(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path));
            }
        }

        return files;
    }

    private static bool IsInput(string path) =>
        !path.EndsWith(".verified.txt", StringComparison.Ordinal)
        && !path.EndsWith(".received.txt", StringComparison.Ordinal)
        && !path.EndsWith(".feature", StringComparison.Ordinal)
        && new FileInfo(path).Length <= LargestFile;
}
