namespace Scenarios.Shell.Files;

/// <summary>A file system that is mounted read-only; its devices can still be written to.</summary>
public sealed class ReadOnlyFileSystem(IFileSystem files) : IFileSystem
{
    public FileKind? KindOf(string path) => files.KindOf(path);

    public DateTimeOffset? ModifiedAt(string path) => files.ModifiedAt(path);

    public long? SizeOf(string path) => files.SizeOf(path);

    public FileResult<string> Read(string path) => files.Read(path);

    public FileResult<string> Write(string path, string text, bool append = false) =>
        IsDevice(path) ? files.Write(path, text, append) : FileError.ReadOnly;

    public FileResult<IReadOnlyList<string>> List(string path) => files.List(path);

    public FileResult<string> MakeDirectory(string path) => files.KindOf(path) is null ? FileError.ReadOnly : FileError.Exists;

    public FileResult<string> Remove(string path) =>
        files.KindOf(path) is null && files.LinkAt(path) is null ? FileError.NotFound : FileError.ReadOnly;

    public bool HasLinks => files.HasLinks;

    public string? LinkAt(string path) => files.LinkAt(path);

    public FileResult<string> Link(string path, string target) => FileError.ReadOnly;

    public FileRights RightsOf(string path) => files.RightsOf(path);

    public FileResult<string> SetRights(string path, FileRights rights) => FileError.ReadOnly;

    public bool Permits(string path, FileUse use) => (use != FileUse.Write || IsDevice(path)) && files.Permits(path, use);

    public FileVolume? VolumeOf(string path) => files.VolumeOf(path) is { } volume ? volume with { IsReadOnly = true } : null;

    private bool IsDevice(string path) => files.KindOf(path) == FileKind.Device;
}
