using System.Collections.Concurrent;
using Scenarios.Shell.Files;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Manifests;

/// <summary>
/// The files a scenario can name: those beside its feature, then those of <c>fixtures/CHAPTER</c> (the folder that has the name of the feature's
/// folder) and of <c>fixtures</c> itself, found by going up from the feature. Read once per process and folder, when a scenario first needs them.
/// </summary>
public sealed class ProjectFiles
{
    private const long LargestFile = 1_000_000;
    private const int MostFiles = 2_000;

    private static readonly ConcurrentDictionary<string, FolderContent> Cache = new(StringComparer.Ordinal);
    private readonly Lazy<FolderContent> _content;

    public ProjectFiles(ScenarioHost host)
        : this(host.Feature.Folder)
    {
        ShownFolders = [.. FoldersFor(host.Feature.Folder).Select(FeaturePlace.Show)];
    }

    /// <param name="folder">The folder whose files come first: a feature's, or the current one of a terminal.</param>
    public static ProjectFiles In(string folder) => new(folder);

    private ProjectFiles(string folder)
    {
        ShownFolders = FoldersFor(folder);
        _content = new Lazy<FolderContent>(() => Cache.GetOrAdd(folder, _ => Read(FoldersFor(folder))));
    }

    /// <summary>The working directory of the learner's terminal, where these files are.</summary>
    public static string Home => "/home/learner";

    /// <summary>The folders for people, the first one first in rank.</summary>
    public IReadOnlyList<string> ShownFolders { get; }

    /// <summary>Paths relative to their folder, with <c>/</c>, ordered.</summary>
    public IReadOnlyCollection<string> Paths => _content.Value.Paths;

    /// <summary>The image entries of a user's own applications: <c>images/*.yaml</c>, name and text, ordered.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Images => _content.Value.Images;

    /// <summary>The files in <see cref="Home"/>, to start a terminal's file system with.</summary>
    public FileLayer Layer => _content.Value.Layer;

    private static List<string> FoldersFor(string first)
    {
        var folders = new List<string> { first };
        for (var above = new DirectoryInfo(first); above is not null; above = above.Parent)
        {
            var fixtures = Path.Combine(above.FullName, "fixtures");
            if (!Directory.Exists(fixtures))
            {
                continue;
            }

            var chapter = Path.Combine(fixtures, Path.GetFileName(first));
            if (Directory.Exists(chapter))
            {
                folders.Add(chapter);
            }

            folders.Add(fixtures);
            break;
        }

        return folders;
    }

    private static FolderContent Read(IReadOnlyList<string> folders)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            // Of a folder that holds a whole project only its own files count: fixtures are meant to be small.
            var depth = new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 3, IgnoreInaccessible = true };
            foreach (var path in Directory.EnumerateFiles(folder, "*", depth).Where(IsInput).Take(MostFiles).Order(StringComparer.Ordinal))
            {
                files.TryAdd(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path));
            }
        }

        var layer = new FileLayerBuilder().AddDirectory(Home);
        foreach (var (path, text) in files)
        {
            layer.AddFile($"{Home}/{path}", text);
        }

        return new FolderContent(files.Keys, [.. files.Where(file => IsImageEntry(file.Key))], layer.Build());
    }

    private static bool IsImageEntry(string path) =>
        path.StartsWith("images/", StringComparison.Ordinal) && Path.GetExtension(path) is ".yaml" or ".yml";

    private static bool IsInput(string path) =>
        Path.GetExtension(path) is ".yaml" or ".yml" or ".json" or ".sh" or ".txt" or ".html" or ".conf" or ".properties" or ".env" or ".cfg"
        && !path.EndsWith(".verified.txt", StringComparison.Ordinal)
        && !path.EndsWith(".received.txt", StringComparison.Ordinal)
        && new FileInfo(path).Length <= LargestFile;

    private sealed record FolderContent(IReadOnlyCollection<string> Paths, IReadOnlyList<KeyValuePair<string, string>> Images, FileLayer Layer);
}
