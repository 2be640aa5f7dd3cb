using Scenarios.Shell.Files;

namespace Scenarios.Cluster.Nodes.Volumes;

/// <summary>
/// Collects the files of a volume that the kubelet writes. A later file replaces one at the same path; one that stands in another's way is
/// a fault.
/// </summary>
internal sealed class VolumeContent
{
    private readonly SortedList<string, string> _files = new(StringComparer.Ordinal);

    /// <summary>Nobody reads the texts.</summary>
    public bool IsOnlyChecked { get; init; }

    /// <summary>The first file that could not be written, as the system call words it; null when all could.</summary>
    public string? Fault { get; private set; }

    public void Add(string path, string text)
    {
        var whole = FilePath.Resolve("/", path);
        if (whole == "/" || _files.Keys.Any(other => IsBelow(other, whole)))
        {
            Fault ??= $"open {path}: is a directory";
        }
        else if (_files.Keys.FirstOrDefault(other => IsBelow(whole, other)) is { } file)
        {
            Fault ??= $"mkdir {file[1..]}: not a directory";
        }
        else
        {
            _files[whole] = text;
        }
    }

    public FileLayer Build()
    {
        var layer = FileLayerBuilder.OfVolume();
        foreach (var (path, text) in _files)
        {
            layer.AddFile(path, text);
        }

        return layer.Build();
    }

    private static bool IsBelow(string path, string directory) =>
        path.Length > directory.Length && path[directory.Length] == '/' && path.StartsWith(directory, StringComparison.Ordinal);
}
