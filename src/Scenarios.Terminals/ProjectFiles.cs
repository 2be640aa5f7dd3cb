using System.Collections.Concurrent;
using Scenarios.Shell.Files;

namespace Scenarios.Terminals;

/// <summary>
/// The files a scenario can name: those beside its feature, then those of <c>fixtures/CHAPTER</c> (the folder that has the name of the
/// feature's folder) and of <c>fixtures</c> itself, found by going up from the feature. Read once per process and folder, when a scenario
/// first needs them.
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

    /// <summary>The folders' full paths, the first one first in rank.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>Paths relative to their folder, with <c>/</c>, ordered.</summary>
    public IReadOnlyCollection<string> Paths => _content.Value.Paths;

    /// <summary>The image entries of a user's own applications: <c>images/*.yaml</c>, name and text, ordered.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Images => _content.Value.Images;

    /// <summary>The files in <see cref="Home"/>, to start a terminal's file system with.</summary>
    public FileLayer Layer => _content.Value.Layer;

    /// <summary>
    /// The image entries that a terminal started in this folder knows: of the fixtures nearest to it, and, where features stand in it, of
    /// its own
    /// <c>images</c>. Elsewhere a folder of that name may hold anything.
    /// </summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ImagesFor(string folder)
    {
        var isChapter = Directory.EnumerateFiles(folder, "*.feature").Any();
        return [.. ImagesOf(Collect(FoldersFor(folder).Skip(isChapter ? 0 : 1), below => Path.Combine(below, ImageFolder)))];
    }

    /// <summary>Forgets what was read: who comes next reads what is there by then.</summary>
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
    /// The texts by their path below the folder they were found for, or why there is none; of two with one path, the first folder's
    /// counts.
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

    /// <exception cref="ArgumentException">It is an image entry and may not be read; another file that may not be read is only missed by
    /// who asks for it.</exception>
    private static FileResult<string> Read(string path, string name)
    {
        try
        {
            return InputText.Read(path) is { } text ? FileResult<string>.Of(text) : FileError.NotText;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return IsImageEntry(name)
                ? throw new ArgumentException($"{name}: the file cannot be read: permission denied, or it is gone.", exception)
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
