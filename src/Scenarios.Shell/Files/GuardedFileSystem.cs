namespace Scenarios.Shell.Files;

/// <summary>
/// A file system that refuses to be changed, but for some directories: one that is mounted read-only, or whose owner is somebody else.
/// </summary>
/// <param name="error">What whoever tries to change it is told.</param>
/// <param name="writable">Directories, with a slash at their end.</param>
public sealed class GuardedFileSystem(IFileSystem files, FileError error, params string[] writable) : IFileSystem
{
    public FileKind? KindOf(string path) => files.KindOf(path);

    public DateTimeOffset? ModifiedAt(string path) => files.ModifiedAt(path);

    public long? SizeOf(string path) => files.SizeOf(path);

    public FileResult<string> Read(string path) => files.Read(path);

    public FileResult<string> Write(string path, string text, bool append = false) =>
        MayChange(path) ? files.Write(path, text, append) : error;

    public FileResult<IReadOnlyList<string>> List(string path) => files.List(path);

    public FileResult<string> MakeDirectory(string path) =>
        MayChange(path) ? files.MakeDirectory(path) : files.KindOf(path) is null ? error : FileError.Exists;

    public FileResult<string> Remove(string path) =>
        MayChange(path) ? files.Remove(path) : files.KindOf(path) is null ? FileError.NotFound : error;

    public bool HasLinks => files.HasLinks;

    public string? LinkAt(string path) => files.LinkAt(path);

    public FileResult<string> Link(string path, string target) => MayChange(path) ? files.Link(path, target) : error;

    public FileRights RightsOf(string path) => files.RightsOf(path);

    public FileResult<string> SetRights(string path, FileRights rights) => MayChange(path) ? files.SetRights(path, rights) : error;

    public FileVolume? VolumeOf(string path) => files.VolumeOf(path) is { } volume
        ? volume with { IsReadOnly = volume.IsReadOnly || error == FileError.ReadOnly }
        : null;

    private bool MayChange(string path) =>
        files.KindOf(path) == FileKind.Device || Array.Exists(writable, directory => path.StartsWith(directory, StringComparison.Ordinal));
}
