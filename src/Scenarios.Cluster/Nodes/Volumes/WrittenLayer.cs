using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// What the kubelet wrote last into a volume. It changes as a whole, as the link <c>..data</c> makes it (kubernetes,
/// pkg/volume/util/atomic_writer.go).
/// </summary>
internal sealed class WrittenLayer(FileLayer first) : IFileLayer
{
    public FileLayer Current { get; set; } = first;

    public FileKind? KindOf(string path) => Current.KindOf(path);

    public DateTimeOffset? ModifiedAt(string path) => Current.ModifiedAt(path);

    public long? SizeOf(string path) => Current.SizeOf(path);

    public FileResult<string> Read(string path) => Current.Read(path);

    public IReadOnlyList<string> NamesIn(string directory) => Current.NamesIn(directory);
}
