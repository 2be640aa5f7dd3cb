using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// Collects the files of a volume that the kubelet writes. A later file replaces an earlier one at the same path; a file whose path
/// conflicts with another's is a fault.
/// </summary>
internal sealed class VolumeContent
{
    private const string Newest = "..data";
    private readonly SortedList<string, (string Text, int Mode)> _files = new(StringComparer.Ordinal);

    /// <summary>Whether the content is only checked, so that nobody reads the texts.</summary>
    public bool IsOnlyChecked { get; init; }

    /// <summary>The group of the files, when the Pod sets one for its volumes (<c>fsGroup</c>).</summary>
    public long? Group { get; init; }

    /// <summary>The error of the first file that could not be written, in the system call's wording; null when all could.</summary>
    public string? Fault { get; private set; }

    public void Add(string path, string text, int mode)
    {
        var whole = FilePath.Resolve("/", path);
        if (whole == "/" || HasBelow(whole))
        {
            Fault ??= $"open {path}: is a directory";
        }
        else if (FileAbove(whole) is { } file)
        {
            Fault ??= $"mkdir {file[1..]}: not a directory";
        }
        else
        {
            _files[whole] = (text, mode);
        }
    }

    public bool IsSame(VolumeContent other) => _files.SequenceEqual(other._files);

    /// <summary>
    /// Builds the files in a directory of their own, with links to them, so that all change at one instant (kubernetes,
    /// pkg/volume/util/atomic_writer.go).
    /// </summary>
    /// <param name="stamp">The name of that directory.</param>
    /// <param name="mode">The mode of the volume's own directory.</param>
    public FileLayer Build(string stamp, int mode, DateTimeOffset madeAt)
    {
        var layer = FileLayerBuilder.OfVolume().MadeAt(madeAt).SetRights("/", RightsOf(mode, isDirectory: true)).AddDirectory($"/{stamp}");
        layer.AddLink($"/{Newest}", stamp);
        foreach (var (path, (text, fileMode)) in _files)
        {
            layer.AddFile($"/{stamp}{path}", text).SetRights($"/{stamp}{path}", RightsOf(fileMode, isDirectory: false));
            var top = path[1..].Split('/')[0];
            layer.AddLink($"/{top}", $"{Newest}/{top}");
        }

        return layer.Build();
    }

    // The Pod's group can read every volume (kubernetes, pkg/volume/volume_linux.go, changeFilePermission).
    private FileRights RightsOf(int mode, bool isDirectory)
    {
        if (Group is not { } group)
        {
            return new FileRights(mode);
        }

        var shared = isDirectory ? FileRights.Octal("2550") : FileRights.Octal("440");
        return new FileRights(mode | shared, 0, group);
    }

    private bool HasBelow(string directory)
    {
        for (var index = 0; index < _files.Count; index++)
        {
            if (IsBelow(_files.GetKeyAtIndex(index), directory))
            {
                return true;
            }
        }

        return false;
    }

    private string? FileAbove(string path)
    {
        for (var index = 0; index < _files.Count; index++)
        {
            if (IsBelow(path, _files.GetKeyAtIndex(index)))
            {
                return _files.GetKeyAtIndex(index);
            }
        }

        return null;
    }

    private static bool IsBelow(string path, string directory) =>
        path.Length > directory.Length && path[directory.Length] == '/' && path.StartsWith(directory, StringComparison.Ordinal);
}
