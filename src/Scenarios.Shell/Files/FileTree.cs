namespace Scenarios.Shell.Files;

/// <summary>Operations on whole directories, as in <c>cp -r</c>, <c>mkdir -p</c> and <c>rm -r</c>.</summary>
public static class FileTree
{
    /// <summary>
    /// Copies a file, a link or a directory with everything in it. Links in directories stay links, as with <c>cp -r</c>; new files and
    /// directories have the permissions of what they were copied from.
    /// </summary>
    /// <param name="follows">Whether a link at <paramref name="from"/> itself is followed.</param>
    /// <param name="followsInside">Whether links in directories are followed (<c>cp -L</c>).</param>
    /// <param name="keepsRights">Whether all permissions are kept, and owners too where that is allowed (<c>cp -p</c>).</param>
    /// <returns>Null on success.</returns>
    public static FileError? Copy(
        IFileSystem files, string from, string to, bool follows = true, bool followsInside = false, bool keepsRights = false)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!follows && files.LinkAt(from) is { } target)
        {
            return CopyLink(files, to, target);
        }

        var isNew = files.KindOf(to) is null;
        if (files.KindOf(from) != FileKind.Directory)
        {
            var text = files.Read(from);
            if ((text.Error ?? files.Write(to, text.Value!).Error) is { } failed)
            {
                return failed;
            }

            CopyRights(files, from, to, isNew, keepsRights);
            return null;
        }

        // Listed before anything is created, so that copying a directory into itself does not go on without end.
        var names = files.List(from);
        if (names.Error is { } unread)
        {
            return unread;
        }

        if (isNew && files.MakeDirectory(to).Error is { } error)
        {
            return error;
        }

        FileError? first = null;
        foreach (var name in names.Value!)
        {
            first ??= Copy(files, Join(from, name), Join(to, name), followsInside, followsInside, keepsRights);
        }

        CopyRights(files, from, to, isNew, keepsRights);
        return first;
    }

    /// <summary>Removes a file, a link or a directory with everything in it; null on success.</summary>
    public static FileError? Remove(IFileSystem files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.LinkAt(path) is null && files.KindOf(path) == FileKind.Directory)
        {
            foreach (var name in files.List(path).Value ?? [])
            {
                if (Remove(files, Join(path, name)) is { } inner)
                {
                    return inner;
                }
            }
        }

        return files.Remove(path).Error;
    }

    /// <summary>Creates a directory and its missing parents; returns null when the directory exists afterwards.</summary>
    /// <param name="made">Called for each directory that was created, the outermost first.</param>
    public static FileError? MakeDirectories(IFileSystem files, string path, Action<string>? made = null)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (files.KindOf(path) is { } kind)
        {
            return kind == FileKind.Directory ? null : FileError.Exists;
        }

        if (path == "/")
        {
            return FileError.NotFound;
        }

        // A file in the place of the parent is reported as not being a directory.
        var above = MakeDirectories(files, FilePath.Parent(path), made);
        var error = above == FileError.Exists ? FileError.NotDirectory : above ?? files.MakeDirectory(path).Error;
        if (error is null)
        {
            made?.Invoke(path);
        }

        return error;
    }

    /// <summary>The path of the entry with this name in the directory.</summary>
    public static string Join(string directory, string name)
    {
        ArgumentNullException.ThrowIfNull(directory);
        return directory.EndsWith('/') ? directory + name : $"{directory}/{name}";
    }

    private static FileError? CopyLink(IFileSystem files, string to, string target)
    {
        if (files.LinkAt(to) is not null || files.KindOf(to) is not (null or FileKind.Directory))
        {
            files.Remove(to);
        }

        return files.Link(to, target).Error;
    }

    private static void CopyRights(IFileSystem files, string from, string to, bool isNew, bool keepsRights)
    {
        var (there, rights) = (files.RightsOf(from), files.RightsOf(to));
        if (keepsRights)
        {
            // A user who may not give files away keeps them.
            if (files.SetRights(to, there).Error is not null)
            {
                files.SetRights(to, rights with { Mode = there.Mode });
            }
        }
        else if (isNew && files.KindOf(from) != FileKind.Device)
        {
            var mode = there.Mode & FileRights.Octal("777") & ~FileRights.UsualMask;
            var inherited = rights.Mode & FileRights.SetGroup;
            if (rights.Mode != (mode | inherited))
            {
                files.SetRights(to, rights with { Mode = mode | inherited });
            }
        }
    }
}
