using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// What the kubelet last wrote into a volume. It changes as a whole, as the real volume does through its link <c>..data</c> (kubernetes,
/// pkg/volume/util/atomic_writer.go).
/// </summary>
internal sealed class WrittenLayer(VolumeContent content, FileLayer first) : IFileLayer
{
    private VolumeContent _content = content;

    public FileLayer Current { get; private set; } = first;

    public bool HasLinks => Current.HasLinks;

    /// <summary>Whether the content to be written differs from the current one.</summary>
    public bool Differs(VolumeContent other) => !_content.IsSame(other);

    public void Replace(VolumeContent newContent, FileLayer layer) => (_content, Current) = (newContent, layer);

    public FileKind? KindOf(string path) => Current.KindOf(path);

    public DateTimeOffset? ModifiedAt(string path) => Current.ModifiedAt(path);

    public long? SizeOf(string path) => Current.SizeOf(path);

    public FileResult<string> Read(string path) => Current.Read(path);

    public string? LinkAt(string path) => Current.LinkAt(path);

    public FileRights? RightsOf(string path) => Current.RightsOf(path);

    public IReadOnlyList<string> NamesIn(string directory) => Current.NamesIn(directory);
}
