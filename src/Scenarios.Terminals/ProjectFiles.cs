using System.Collections.Concurrent;
using Scenarios.Shell.Files;

namespace Scenarios.Terminals;

/// <summary>
/// The files that a scenario can name: those beside its feature, then those of <c>fixtures/CHAPTER</c> (named like the feature's folder),
/// then those of <c>fixtures</c>, which is searched upwards from the feature. Read once per process and folder, when first
/// needed.
/// </summary>
public sealed class ProjectFiles
{
    private const string ImageFolder = "images";

    private static readonly ConcurrentDictionary<string, FolderContent> Cache = new(StringComparer.Ordinal);
    private readonly Lazy<FolderContent> _content;

    /// <param name="folder">The full path of the feature's folder.</param>
    public ProjectFiles(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Folders = FoldersFor(folder);
        _content = new Lazy<FolderContent>(() => Cache.GetOrAdd(folder, _ => Read(Folders)));
    }

    /// <summary>The working directory of the learner's terminal, where these files are.</summary>
    public static string Home => "/home/learner";

    /// <summary>The folders' full paths, in order of precedence.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>Paths relative to their folder, with <c>/</c>, ordered.</summary>
    public IReadOnlyCollection<string> Paths => _content.Value.Paths;

    /// <summary>The image entries of the user's applications: name and text of <c>images/*.yaml</c>, ordered.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Images => _content.Value.Images;

    /// <summary>The initial files in <see cref="Home"/>.</summary>
    public FileLayer Layer => _content.Value.Layer;

    /// <summary>
    /// The image entries for a terminal started in this folder: those of the nearest fixtures and, if the folder contains features, of its
    /// own
    /// <c>images</c>. In other folders, <c>images</c> may hold anything.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ImagesFor(string folder)
    {
        var isChapter = Directory.EnumerateFiles(folder, "*.feature").Any();
        return [.. ImagesOf(Collect(FoldersFor(folder).Skip(isChapter ? 0 : 1), below => Path.Combine(below, ImageFolder)))];
    }

    /// <summary>Clears the cache, so that the files are read again.</summary>
    public static void Forget() => Cache.Clear();

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
        var files = Collect(folders, folder => folder);
        var layer = new FileLayerBuilder().AddDirectory(Home);
        foreach (var (path, read) in files)
        {
            _ = read.Value is { } text ? layer.AddFile($"{Home}/{path}", text) : layer.AddUnreadable($"{Home}/{path}", read.Error!.Value);
        }

        return new FolderContent([.. files.Keys], [.. ImagesOf(files)], layer.Build());
    }

    /// <summary>
    /// The texts by their path below their folder, or why a text could not be read. If two have the same path, the first folder
    /// wins.
    /// </summary>
    private static SortedList<string, FileResult<string>> Collect(IEnumerable<string> folders, Func<string, string> startOf)
    {
        var files = new SortedList<string, FileResult<string>>(StringComparer.Ordinal);
        foreach (var folder in folders)
        {
            foreach (var path in InputFiles.In(startOf(folder)))
            {
                var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
                files.TryAdd(name, Read(path, name));
            }
        }

        return files;
    }

    /// <exception cref="ArgumentException">The file is an unreadable image entry. Other unreadable files fail only when a command
    /// uses them.</exception>
    private static FileResult<string> Read(string path, string name)
    {
        try
        {
            return InputText.Read(path) is { } text ? FileResult<string>.Of(text) : FileError.NotText;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IsImageEntry(name)
                ? throw new ArgumentException($"{name}: the file cannot be read: permission denied, or it no longer exists.", exception)
                : exception is FileNotFoundException or DirectoryNotFoundException ? FileError.NotFound : FileError.AccessDenied;
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> ImagesOf(IEnumerable<KeyValuePair<string, FileResult<string>>> files) =>
        files.Where(file => IsImageEntry(file.Key)).Select(file => file.Value.Value is { } text
            ? KeyValuePair.Create(file.Key, text)
            : throw new ArgumentException($"{file.Key}: the file is not in UTF-8."));

    private static bool IsImageEntry(string path) =>
        path.StartsWith(ImageFolder + "/", StringComparison.Ordinal) && Path.GetExtension(path) is ".yaml" or ".yml";

    private sealed record FolderContent(
        IReadOnlyCollection<string> Paths,
        IReadOnlyList<KeyValuePair<string, string>> Images,
        FileLayer Layer);
}
