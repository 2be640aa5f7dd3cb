using System.Text;
using Scenarios.Kernel;

namespace Scenarios.Shell.Files;

/// <summary>
/// A file system in memory: its own changes over a read-only layer. Without changes it costs nothing. If the layer has /dev, as a machine's
/// does and a volume's does not, it also contains the devices of /dev. Owned by one machine or container; must not be shared between
/// simulations.
/// </summary>
/// <param name="layer">Its initial files.</param>
/// <param name="clock">Timestamps what is written; null when times are not needed.</param>
public sealed class MemoryFileSystem(IFileLayer? layer = null, Simulation? clock = null) : IFileSystem
{
    private static readonly string[] Devices = ["/dev/full", "/dev/null", "/dev/random", "/dev/urandom", "/dev/zero"];
    private static readonly FileRights Shared = new(FileRights.Octal("1777"));

    private readonly IFileLayer _layer = layer ?? FileLayer.Empty;
    private readonly bool _hasDevices = (layer ?? FileLayer.Empty).KindOf("/dev") == FileKind.Directory;

    /// <summary>
    /// This system's own entries by path, created with the first change; an entry that stands for nothing hides the layer's.
    /// </summary>
    private SortedList<string, FileEntry>? _changes;
    private SortedList<string, string>? _links;
    private SortedList<string, FileRights>? _rights;

    /// <summary>The total size in bytes of the changed files.</summary>
    private long _used;

    public bool HasLinks => _links is not null || _layer.HasLinks;

    /// <summary>The volume that it is; null when unknown. If that has a size, no more than that can be written.</summary>
    public FileVolume? Volume { get; init; }

    public FileKind? KindOf(string path) => Follow(path) is { } real ? KindAt(real) : null;

    public DateTimeOffset? ModifiedAt(string path)
    {
        var real = Follow(path) ?? path;
        return _changes is not null && _changes.TryGetValue(real, out var entry) ? entry.ModifiedAt : _layer.ModifiedAt(real);
    }

    public long? SizeOf(string path)
    {
        var real = Follow(path) ?? path;
        return KindAt(real) != FileKind.File ? null
            : _changes is not null && _changes.TryGetValue(real, out var entry) ? entry.Bytes
            : _layer.SizeOf(real) ?? Encoding.UTF8.GetByteCount(_layer.Read(real).Value ?? string.Empty);
    }

    public FileResult<string> Read(string path)
    {
        if (Follow(path) is not { } real)
        {
            return FileError.TooManyLinks;
        }

        return KindAt(real) switch
        {
            FileKind.File =>
                _changes is not null && _changes.TryGetValue(real, out var entry) ? FileResult<string>.Of(entry.Text) : _layer.Read(real),
            FileKind.Directory => FileError.IsDirectory,
            FileKind.Device => FileResult<string>.Of(string.Empty),
            _ => ErrorOfParent(real) ?? FileError.NotFound,
        };
    }

    public FileResult<string> Write(string path, string text, bool append = false)
    {
        if (Follow(path) is not { } real)
        {
            return FileError.TooManyLinks;
        }

        var kind = KindAt(real);
        if (kind != FileKind.Device && !Fits(real, text, append))
        {
            return FileError.NoSpace;
        }

        switch (kind)
        {
            case FileKind.Directory:
                return FileError.IsDirectory;
            case FileKind.Device:
                return real == "/dev/full" ? FileError.NoSpace : FileResult<string>.Of(text);
            case FileKind.File when append:
                Append(EntryForAppending(real), text);
                return FileResult<string>.Of(text);
            case null when ErrorOfParent(real) is { } error:
                return error;
            default:
                Set(real, FileEntry.OfFile(text, clock?.Now));
                return FileResult<string>.Of(text);
        }
    }

    public FileResult<IReadOnlyList<string>> List(string path)
    {
        if (Follow(path) is not { } real)
        {
            return FileError.TooManyLinks;
        }

        switch (KindAt(real))
        {
            case null:
                return ErrorOfParent(real) ?? FileError.NotFound;
            case not FileKind.Directory:
                return FileError.NotDirectory;
        }

        var names = _layer.NamesIn(real);
        return _changes is null && _links is null && !(_hasDevices && real == "/dev")
            ? FileResult<IReadOnlyList<string>>.Of(names)
            : FileResult<IReadOnlyList<string>>.Of(Names(real, names));
    }

    public FileResult<string> MakeDirectory(string path)
    {
        var real = FollowParent(path);
        if (KindOf(path) is not null || LinkBelow(real) is not null)
        {
            return FileError.Exists;
        }

        if (ErrorOfParent(real) is { } error)
        {
            return error;
        }

        Set(real, FileEntry.OfDirectory(clock?.Now));
        return FileResult<string>.Of(path);
    }

    public FileResult<string> Remove(string path)
    {
        var real = FollowParent(path);
        if (LinkBelow(real) is null)
        {
            switch (KindAt(real))
            {
                case null:
                    return ErrorOfParent(real) ?? FileError.NotFound;
                case FileKind.Device:
                    return FileError.AccessDenied;
                case FileKind.Directory when real == "/" || List(real).Value is { Count: > 0 }:
                    return FileError.NotEmpty;
            }
        }

        _links?.Remove(real);
        _rights?.Remove(real);
        if (_layer.KindOf(real) is not null || _layer.LinkAt(real) is not null)
        {
            Set(real, FileEntry.Nothing);
        }
        else
        {
            Forget(real);
        }

        return FileResult<string>.Of(path);
    }

    public string? LinkAt(string path) => HasLinks ? LinkBelow(FollowParent(path)) : null;

    public FileResult<string> Link(string path, string target)
    {
        var real = FollowParent(path);
        if (KindAt(real) is not null || LinkBelow(real) is not null)
        {
            return FileError.Exists;
        }

        if (ErrorOfParent(real) is { } error)
        {
            return error;
        }

        Forget(real);
        (_links ??= new(StringComparer.Ordinal))[real] = target;
        return FileResult<string>.Of(path);
    }

    public FileRights RightsOf(string path)
    {
        var real = Follow(path) ?? path;
        if (_rights is not null && _rights.TryGetValue(real, out var rights))
        {
            return rights;
        }

        return _layer.RightsOf(real) ?? (_hasDevices && real is "/tmp" or "/var/tmp" ? Shared : FileRights.UsualOf(KindAt(real)));
    }

    public FileResult<string> SetRights(string path, FileRights rights)
    {
        if (KindOf(path) is null)
        {
            return FileError.NotFound;
        }

        (_rights ??= new(StringComparer.Ordinal))[Follow(path)!] = rights;
        return FileResult<string>.Of(path);
    }

    public FileVolume? VolumeOf(string path) => Volume is null ? null : Volume with { Used = _used };

    private FileKind? KindAt(string path)
    {
        if (_hasDevices && path.StartsWith("/dev/", StringComparison.Ordinal) && Devices.Contains(path))
        {
            return FileKind.Device;
        }

        return _changes is not null && _changes.TryGetValue(path, out var entry) ? entry.Kind : _layer.KindOf(path);
    }

    private string? Follow(string path) => HasLinks ? FileLinks.Walk(path, followsLast: true, LinkBelow) : path;

    private string FollowParent(string path) => HasLinks ? FileLinks.Walk(path, followsLast: false, LinkBelow) ?? path : path;

    /// <summary>The link at a path whose parents contain no links.</summary>
    private string? LinkBelow(string path)
    {
        if (_links is not null && _links.TryGetValue(path, out var target))
        {
            return target;
        }

        return _changes is not null && _changes.ContainsKey(path) ? null : _layer.LinkAt(path);
    }

    private bool Fits(string path, string text, bool append)
    {
        var replaced = append || _changes is null || !_changes.TryGetValue(path, out var entry) ? 0 : entry.Bytes;
        return Volume?.Size is not { } size || _used - replaced + Encoding.UTF8.GetByteCount(text) <= size;
    }

    private FileError? ErrorOfParent(string path) => KindAt(FilePath.Parent(path)) switch
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

    private void Append(FileEntry entry, string text)
    {
        _used -= entry.Bytes;
        entry.Append(text, clock?.Now);
        _used += entry.Bytes;
    }

    private void Set(string path, FileEntry entry)
    {
        Forget(path);
        (_changes ??= new SortedList<string, FileEntry>(StringComparer.Ordinal))[path] = entry;
        _used += entry.Bytes;
    }

    private void Forget(string path)
    {
        if (_changes is not null && _changes.Remove(path, out var entry))
        {
            _used -= entry.Bytes;
        }
    }

    private string[] Names(string directory, IReadOnlyList<string> layerNames)
    {
        var names = new SortedSet<string>(layerNames, StringComparer.Ordinal);
        foreach (var (path, entry) in _changes ?? [])
        {
            if (path != "/" && FilePath.Parent(path) == directory)
            {
                _ = entry.Kind is null ? names.Remove(FilePath.Name(path)) : names.Add(FilePath.Name(path));
            }
        }

        names.UnionWith((_links?.Keys ?? []).Where(path => FilePath.Parent(path) == directory).Select(FilePath.Name));
        if (_hasDevices && directory == "/dev")
        {
            names.UnionWith(Devices.Select(FilePath.Name));
        }

        return [.. names];
    }
}
