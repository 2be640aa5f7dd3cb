using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>A file system that is built on first access, because most containers' files are never looked at.</summary>
internal abstract class DeferredFileSystem : IFileSystem
{
    private IFileSystem? _files;

    /// <summary>Whether it has been built.</summary>
    public bool IsMade => _files is not null;

    private IFileSystem Files => _files ??= Make();

    public FileKind? KindOf(string path) => Files.KindOf(path);

    public DateTimeOffset? ModifiedAt(string path) => Files.ModifiedAt(path);

    public FileResult<string> Read(string path) => Files.Read(path);

    public FileResult<string> Write(string path, string text, bool append = false) => Files.Write(path, text, append);

    public FileResult<IReadOnlyList<string>> List(string path) => Files.List(path);

    public FileResult<string> MakeDirectory(string path) => Files.MakeDirectory(path);

    public FileResult<string> Remove(string path) => Files.Remove(path);

    public bool HasLinks => Files.HasLinks;

    public IReadOnlyList<FileVolume> Volumes => Files.Volumes;

    public long? SizeOf(string path) => Files.SizeOf(path);

    public string? LinkAt(string path) => Files.LinkAt(path);

    public FileResult<string> Link(string path, string target) => Files.Link(path, target);

    public FileRights RightsOf(string path) => Files.RightsOf(path);

    public FileResult<string> SetRights(string path, FileRights rights) => Files.SetRights(path, rights);

    public bool Permits(string path, FileUse use) => Files.Permits(path, use);

    public FileVolume? VolumeOf(string path) => Files.VolumeOf(path);

    protected abstract IFileSystem Make();
}
