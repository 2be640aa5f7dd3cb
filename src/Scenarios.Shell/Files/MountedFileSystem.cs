namespace Scenarios.Shell.Files;

/// <summary>
/// A file system with others mounted into it, as in a container: volumes, and the files that the kubelet manages. The longest mount path
/// counts; the mount path itself is the root of the mounted file system, or the file when a single file is mounted.
/// </summary>
public sealed class MountedFileSystem : IFileSystem
{
    private readonly IFileSystem _root;
    private readonly FileMount[] _given;
    private readonly FileMount[] _mounts;

    public MountedFileSystem(IFileSystem root, IEnumerable<FileMount> mounts)
    {
        _root = root;
        _given = [.. mounts];
        _mounts = [.. _given.OrderByDescending(mount => mount.Path.Length).ThenBy(mount => mount.Path, StringComparer.Ordinal)];
    }

    public bool HasLinks => _root.HasLinks || Array.Exists(_mounts, static mount => mount.Files.HasLinks);

    public IReadOnlyList<FileVolume> Volumes =>
    [
        .. _root.VolumeOf("/") is { } root ? (IEnumerable<FileVolume>)[root with { Place = "/" }] : [],
        .. _given.Select(VolumeAt).OfType<FileVolume>(),
    ];

    public FileKind? KindOf(string path)
    {
        if (Follow(path) is not { } real)
        {
            return null;
        }

        var (files, inner) = Locate(real, out _);
        return files.KindOf(inner) ?? (IsAboveMount(real) ? FileKind.Directory : null);
    }

    public DateTimeOffset? ModifiedAt(string path)
    {
        var (files, inner) = Locate(Follow(path) ?? path, out _);
        return files.ModifiedAt(inner);
    }

    public long? SizeOf(string path)
    {
        var (files, inner) = Locate(Follow(path) ?? path, out _);
        return files.SizeOf(inner);
    }

    public FileResult<string> Read(string path)
    {
        if (Follow(path) is not { } real)
        {
            return FileError.TooManyLinks;
        }

        var (files, inner) = Locate(real, out _);
        return IsAboveMount(real) ? FileError.IsDirectory : files.Read(inner);
    }

    public FileResult<string> Write(string path, string text, bool append = false)
    {
        if (Follow(path) is not { } real)
        {
            return FileError.TooManyLinks;
        }

        var (files, inner) = Locate(real, out var mount);
        return mount is { IsReadOnly: true } ? FileError.ReadOnly
            : IsAboveMount(real) ? FileError.IsDirectory
            : files.Write(inner, text, append);
    }

    public FileResult<IReadOnlyList<string>> List(string path)
    {
        if (Follow(path) is not { } real)
        {
            return FileError.TooManyLinks;
        }

        var (files, inner) = Locate(real, out _);
        var listed = files.List(inner);
        if (!IsAboveMount(real))
        {
            return listed;
        }

        var names = new SortedSet<string>(listed.Value ?? [], StringComparer.Ordinal);
        var prefix = real == "/" ? "/" : real + "/";
        foreach (var mount in _mounts.Where(mount => mount.Path.StartsWith(prefix, StringComparison.Ordinal)))
        {
            names.Add(mount.Path[prefix.Length..].Split('/')[0]);
        }

        return FileResult<IReadOnlyList<string>>.Of([.. names]);
    }

    public FileResult<string> MakeDirectory(string path)
    {
        var real = FollowParent(path);
        var (files, inner) = Locate(real, out var mount);
        return mount is { IsReadOnly: true } ? FileError.ReadOnly : IsAboveMount(real) ? FileError.Exists : files.MakeDirectory(inner);
    }

    public FileResult<string> Remove(string path)
    {
        var real = FollowParent(path);
        var (files, inner) = Locate(real, out var mount);
        if (mount is { IsReadOnly: true })
        {
            return FileError.ReadOnly;
        }

        return mount?.Path == real || IsAboveMount(real) ? FileError.Busy : files.Remove(inner);
    }

    public string? LinkAt(string path) => HasLinks ? LinkBelow(FollowParent(path)) : null;

    public FileResult<string> Link(string path, string target)
    {
        var real = FollowParent(path);
        var (files, inner) = Locate(real, out var mount);
        return mount is { IsReadOnly: true } ? FileError.ReadOnly : IsAboveMount(real) ? FileError.Exists : files.Link(inner, target);
    }

    public FileRights RightsOf(string path)
    {
        var real = Follow(path) ?? path;
        var (files, inner) = Locate(real, out _);
        return files.KindOf(inner) is null && IsAboveMount(real) ? FileRights.UsualOf(FileKind.Directory) : files.RightsOf(inner);
    }

    public FileResult<string> SetRights(string path, FileRights rights)
    {
        var (files, inner) = Locate(Follow(path) ?? path, out var mount);
        return mount is { IsReadOnly: true } ? FileError.ReadOnly : files.SetRights(inner, rights);
    }

    public bool Permits(string path, FileUse use)
    {
        var real = Follow(path) ?? path;
        var (files, inner) = Locate(real, out var mount);
        return mount is { IsReadOnly: true } && use == FileUse.Write
            ? false
            : files.Permits(inner, use) || (files.KindOf(inner) is null && IsAboveMount(real));
    }

    public FileVolume? VolumeOf(string path)
    {
        _ = Locate(Follow(path) ?? path, out var mount);
        return mount is null ? (_root.VolumeOf("/") is { } root ? root with { Place = "/" } : null) : VolumeAt(mount);
    }

    private static FileVolume? VolumeAt(FileMount mount) => (mount.Volume ?? mount.Files.VolumeOf(mount.Source)) is { } volume
        ? volume with
        {
            Place = mount.Path,
            IsReadOnly = volume.IsReadOnly || mount.IsReadOnly,
            Used = mount.Files.VolumeOf(mount.Source)?.Used ?? volume.Used,
        }
        : null;

    private string? Follow(string path) => MayHaveLinks(path) ? FileLinks.Walk(path, followsLast: true, LinkBelow) : path;

    private string FollowParent(string path) => MayHaveLinks(path) ? FileLinks.Walk(path, followsLast: false, LinkBelow) ?? path : path;

    // Most paths lead through no file system that has links.
    private bool MayHaveLinks(string path)
    {
        if (_root.HasLinks)
        {
            return true;
        }

        foreach (var mount in _mounts)
        {
            if (IsBelow(path, mount) && mount.Files.HasLinks)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBelow(string path, FileMount mount) => path.Length > mount.Path.Length
        && (path[mount.Path.Length] == '/' || mount.Path == "/") && path.StartsWith(mount.Path, StringComparison.Ordinal);

    // A mount point is never a link, whatever the source of the mount is.
    private string? LinkBelow(string path)
    {
        var (files, inner) = Locate(path, out var mount);
        return mount?.Path == path ? null : files.LinkAt(inner);
    }

    private bool IsAboveMount(string path)
    {
        for (var index = 0; index < _mounts.Length; index++)
        {
            var mount = _mounts[index].Path;
            if (mount.Length > path.Length
                && mount.StartsWith(path, StringComparison.Ordinal)
                && (path == "/" || mount[path.Length] == '/'))
            {
                return true;
            }
        }

        return path == "/" && _mounts.Length > 0 && _mounts[^1].Path == "/";
    }

    private (IFileSystem Files, string Path) Locate(string path, out FileMount? found)
    {
        foreach (var mount in _mounts)
        {
            found = mount;
            if (path == mount.Path)
            {
                return (mount.Files, mount.Source);
            }

            if (path.Length > mount.Path.Length && path[mount.Path.Length] == '/'
                && path.StartsWith(mount.Path, StringComparison.Ordinal))
            {
                return (mount.Files, mount.Source.TrimEnd('/') + path[mount.Path.Length..]);
            }
        }

        found = null;
        return (_root, path);
    }
}
