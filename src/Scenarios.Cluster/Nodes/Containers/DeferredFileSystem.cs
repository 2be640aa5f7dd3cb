using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>A file system that is put together when first looked at: most containers' never are.</summary>
internal abstract class DeferredFileSystem : IFileSystem
{
    private IFileSystem Files => field ??= Make();

    public FileKind? KindOf(string path) => Files.KindOf(path);

    public DateTimeOffset? ModifiedAt(string path) => Files.ModifiedAt(path);

    public FileResult<string> Read(string path) => Files.Read(path);

    public FileResult<string> Write(string path, string text, bool append = false) => Files.Write(path, text, append);

    public FileResult<IReadOnlyList<string>> List(string path) => Files.List(path);

    public FileResult<string> MakeDirectory(string path) => Files.MakeDirectory(path);

    public FileResult<string> Remove(string path) => Files.Remove(path);

    protected abstract IFileSystem Make();
}
