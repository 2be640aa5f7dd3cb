using Scenarios.Shell.Files;

namespace Scenarios.Terminals;

/// <summary>
/// A folder of the real machine as the working directory of a terminal. It is read on demand, never as a whole, so that a large folder
/// costs
/// nothing and files that the learner saves meanwhile are seen. Read-only: files that commands write stay in the file system above.
/// </summary>
/// <param name="folder">The real folder's full path.</param>
/// <param name="home">Its absolute path on the simulated machine, as the terminal sees it.</param>
internal sealed class FolderLayer(string folder, string home) : IFileLayer
{
    /// <summary>The simulated file tree around the folder.</summary>
    private readonly FileLayer _machine = new FileLayerBuilder().AddDirectory(home).Build();

    public FileKind? KindOf(string path) => RealPath(path) switch
    {
        null => _machine.KindOf(path),
        var real when Directory.Exists(real) => FileKind.Directory,
        var real when File.Exists(real) => FileKind.File,
        _ => null,
    };

    public DateTimeOffset? ModifiedAt(string path) =>
        RealPath(path) is { } real ? new DateTimeOffset(File.GetLastWriteTimeUtc(real), TimeSpan.Zero) : null;

    public long? SizeOf(string path) => RealPath(path) is { } real && File.Exists(real) ? new FileInfo(real).Length : null;

    public FileResult<string> Read(string path)
    {
        if (RealPath(path) is not { } real)
        {
            return _machine.Read(path);
        }

        try
        {
            return InputText.Read(real) is { } text ? FileResult<string>.Of(text) : FileError.NotText;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return FileError.NotFound;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return FileError.AccessDenied;
        }
    }

    public IReadOnlyList<string> NamesIn(string directory)
    {
        if (RealPath(directory) is not { } real)
        {
            return _machine.NamesIn(directory);
        }

        try
        {
            return [.. Directory.EnumerateFileSystemEntries(real).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private string? RealPath(string path) =>
        path == home ? folder
        : path.StartsWith(home + "/", StringComparison.Ordinal) ? Path.Join(folder, path[(home.Length + 1)..])
        : null;
}
