using Scenarios.Kernel;

namespace Scenarios.Shell.Files;

/// <summary>
/// A file system in memory: a layer that is only read, and this one's own changes over it. An unchanged one costs nothing.
/// Holds /dev/null besides, where the layer has /dev: a machine has it, a volume has not. Owned by one machine or container; not to be
/// shared between simulations.
/// </summary>
/// <param name="layer">What it starts with.</param>
/// <param name="clock">Stamps what is written; null where nobody asks for times.</param>
public sealed class MemoryFileSystem(IFileLayer? layer = null, Simulation? clock = null) : IFileSystem
{
    private const string NullDevice = "/dev/null";

    private readonly IFileLayer _layer = layer ?? FileLayer.Empty;
    private readonly bool _hasDevices = (layer ?? FileLayer.Empty).KindOf("/dev") == FileKind.Directory;

    /// <summary>This system's own entries by path, created with the first; an entry that stands for nothing hides the layer's.</summary>
    private SortedList<string, FileEntry>? _changes;

    public FileKind? KindOf(string path)
    {
        if (_hasDevices && path == NullDevice)
        {
            return FileKind.Device;
        }

        if (_changes is not null && _changes.TryGetValue(path, out var entry))
        {
            return entry.Kind;
        }

        return _layer.KindOf(path);
    }

    public DateTimeOffset? ModifiedAt(string path) =>
        _changes is not null && _changes.TryGetValue(path, out var entry) ? entry.ModifiedAt : _layer.ModifiedAt(path);

    public long? SizeOf(string path) => _changes is not null && _changes.ContainsKey(path) ? null : _layer.SizeOf(path);

    public FileResult<string> Read(string path) => KindOf(path) switch
    {
        FileKind.File => _changes is not null && _changes.TryGetValue(path, out var entry) ? FileResult<string>.Of(entry.Text) : _layer.Read(path),
        FileKind.Directory => FileError.IsDirectory,
        FileKind.Device => FileResult<string>.Of(string.Empty),
        _ => ErrorOfParent(path) ?? FileError.NotFound,
    };

    public FileResult<string> Write(string path, string text, bool append = false)
    {
        switch (KindOf(path))
        {
            case FileKind.Directory:
                return FileError.IsDirectory;
            case FileKind.Device:
                return FileResult<string>.Of(text);
            case FileKind.File when append:
                EntryForAppending(path).Append(text, clock?.Now);
                return FileResult<string>.Of(text);
            case null when ErrorOfParent(path) is { } error:
                return error;
            default:
                Set(path, FileEntry.OfFile(text, clock?.Now));
                return FileResult<string>.Of(text);
        }
    }

    public FileResult<IReadOnlyList<string>> List(string path)
    {
        switch (KindOf(path))
        {
            case null:
                return ErrorOfParent(path) ?? FileError.NotFound;
            case not FileKind.Directory:
                return FileError.NotDirectory;
        }

        var names = _layer.NamesIn(path);
        if (_changes is null && !(_hasDevices && path == "/dev"))
        {
            return FileResult<IReadOnlyList<string>>.Of(names);
        }

        return FileResult<IReadOnlyList<string>>.Of(Merge(path, names));
    }

    public FileResult<string> MakeDirectory(string path)
    {
        if (KindOf(path) is not null)
        {
            return FileError.Exists;
        }

        if (ErrorOfParent(path) is { } error)
        {
            return error;
        }

        Set(path, FileEntry.OfDirectory(clock?.Now));
        return FileResult<string>.Of(path);
    }

    public FileResult<string> Remove(string path)
    {
        switch (KindOf(path))
        {
            case null:
                return ErrorOfParent(path) ?? FileError.NotFound;
            case FileKind.Device:
                return FileError.AccessDenied;
            case FileKind.Directory when path == "/" || List(path).Value is { Count: > 0 }:
                return FileError.NotEmpty;
        }

        if (_layer.KindOf(path) is not null)
        {
            Set(path, FileEntry.Nothing);
        }
        else
        {
            _changes!.Remove(path);
        }

        return FileResult<string>.Of(path);
    }

    private FileError? ErrorOfParent(string path) => KindOf(FilePath.Parent(path)) switch
    {
        null => ErrorOfParent(FilePath.Parent(path)) ?? FileError.NotFound,
        FileKind.Directory => null,
        _ => FileError.NotDirectory,
    };

    private FileEntry EntryForAppending(string path)
    {
        if (_changes is not null && _changes.TryGetValue(path, out var entry))
        {
            return entry;
        }

        var copy = FileEntry.OfFile(_layer.Read(path).Value ?? string.Empty, clock?.Now);
        Set(path, copy);
        return copy;
    }

    private void Set(string path, FileEntry entry) =>
        (_changes ??= new SortedList<string, FileEntry>(StringComparer.Ordinal))[path] = entry;

    private SortedSet<string> Names(string directory, IReadOnlyList<string> layerNames)
    {
        var names = new SortedSet<string>(layerNames, StringComparer.Ordinal);
        foreach (var (path, entry) in _changes ?? [])
        {
            if (path == "/" || FilePath.Parent(path) != directory)
            {
                continue;
            }

            _ = entry.Kind is null ? names.Remove(FilePath.Name(path)) : names.Add(FilePath.Name(path));
        }

        return names;
    }

    private string[] Merge(string directory, IReadOnlyList<string> layerNames)
    {
        var names = Names(directory, layerNames);
        if (_hasDevices && directory == FilePath.Parent(NullDevice))
        {
            names.Add(FilePath.Name(NullDevice));
        }

        return [.. names];
    }
}
