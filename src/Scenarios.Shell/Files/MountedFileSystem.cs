namespace Scenarios.Shell.Files;

/// <summary>
/// A file system with others mounted into it, as a container has: volumes, and the files that the kubelet manages.
/// The longest mount path counts; the mount path itself is the other's root, or, for a single file, its file.
/// </summary>
public sealed class MountedFileSystem : IFileSystem
{
    private readonly IFileSystem _root;
    private readonly FileMount[] _mounts;

    public MountedFileSystem(IFileSystem root, IEnumerable<FileMount> mounts)
    {
        _root = root;
        _mounts = [.. mounts.OrderByDescending(mount => mount.Path.Length).ThenBy(mount => mount.Path, StringComparer.Ordinal)];
    }

    public FileKind? KindOf(string path)
    {
        var (files, inner) = Locate(path, out _);
        return files.KindOf(inner) ?? (IsAboveMount(path) ? FileKind.Directory : null);
    }

    public DateTimeOffset? ModifiedAt(string path)
    {
        var (files, inner) = Locate(path, out _);
        return files.ModifiedAt(inner);
    }

    public FileResult<string> Read(string path)
    {
        var (files, inner) = Locate(path, out _);
        return IsAboveMount(path) ? FileError.IsDirectory : files.Read(inner);
    }

    public FileResult<string> Write(string path, string text, bool append = false)
    {
        var (files, inner) = Locate(path, out var isReadOnly);
        return isReadOnly ? FileError.ReadOnly : IsAboveMount(path) ? FileError.IsDirectory : files.Write(inner, text, append);
    }

    public FileResult<IReadOnlyList<string>> List(string path)
    {
        var (files, inner) = Locate(path, out _);
        var listed = files.List(inner);
        if (!IsAboveMount(path))
        {
            return listed;
        }

        var names = new SortedSet<string>(listed.Value ?? [], StringComparer.Ordinal);
        var prefix = path == "/" ? "/" : path + "/";
        foreach (var mount in _mounts.Where(mount => mount.Path.StartsWith(prefix, StringComparison.Ordinal)))
        {
            names.Add(mount.Path[prefix.Length..].Split('/')[0]);
        }

        return FileResult<IReadOnlyList<string>>.Of([.. names]);
    }

    public FileResult<string> MakeDirectory(string path)
    {
        var (files, inner) = Locate(path, out var isReadOnly);
        return isReadOnly ? FileError.ReadOnly : IsAboveMount(path) ? FileError.Exists : files.MakeDirectory(inner);
    }

    public FileResult<string> Remove(string path)
    {
        var (files, inner) = Locate(path, out var isReadOnly);
        if (isReadOnly)
        {
            return FileError.ReadOnly;
        }

        var isMount = _mounts.Any(mount => mount.Path == path);
        return isMount || IsAboveMount(path) ? FileError.Busy : files.Remove(inner);
    }

    private bool IsAboveMount(string path)
    {
        for (var index = 0; index < _mounts.Length; index++)
        {
            var mount = _mounts[index].Path;
            if (mount.Length > path.Length && mount.StartsWith(path, StringComparison.Ordinal) && (path == "/" || mount[path.Length] == '/'))
            {
                return true;
            }
        }

        return path == "/" && _mounts.Length > 0 && _mounts[^1].Path == "/";
    }

    private (IFileSystem Files, string Path) Locate(string path, out bool isReadOnly)
    {
        foreach (var mount in _mounts)
        {
            if (path == mount.Path)
            {
                isReadOnly = mount.IsReadOnly;
                return (mount.Files, mount.Source);
            }

            if (path.StartsWith(mount.Path, StringComparison.Ordinal) && path[mount.Path.Length] == '/')
            {
                isReadOnly = mount.IsReadOnly;
                return (mount.Files, mount.Source.TrimEnd('/') + path[mount.Path.Length..]);
            }
        }

        isReadOnly = false;
        return (_root, path);
    }
}
