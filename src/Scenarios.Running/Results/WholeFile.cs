namespace Scenarios.Running.Results;

/// <summary>
/// Writes a file whole or not at all: writes a new file beside it and renames it at the end. A full disk or a kill therefore leaves the old
/// file, and nobody reads half a report.
/// </summary>
public static class WholeFile
{
    /// <summary>The number of links that Linux follows. A loop of links ends here, and the write reports it.</summary>
    private const int MaximumLinks = 40;

    /// <summary>How much of the file's name the temporary name repeats, in UTF-16 units: at most 3 bytes each, of 255.</summary>
    private const int MaximumNameBeside = 60;

    /// <summary>Writes the file; creates missing folders.</summary>
    /// <param name="path">The path of the file. A link is followed; a pipe or device is written to directly.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">The file cannot be written; nothing of it remains.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be made, or a pipe or device may not be written to.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        var full = Resolve(path);
        if (Directory.Exists(full))
        {
            throw new IOException("it is a folder");
        }

        MakeFolder(Path.GetDirectoryName(full)!);
        if (OpenUnlessRegular(full) is { } opened)
        {
            using (opened)
            {
                write(opened);
            }

            return;
        }

        Replace(full, write);
    }

    /// <summary>The final target of a path, links followed: two paths of one file have the same result.</summary>
    public static string Resolve(string path) => Resolve(Path.GetFullPath(path), MaximumLinks);

    private static string Resolve(string full, int links)
    {
        if (Path.GetDirectoryName(full) is not { } folder || IsDevice(full))
        {
            return full;
        }

        var resolved = Path.Combine(Resolve(folder, links), Path.GetFileName(full));
        return links > 0 && new FileInfo(resolved).LinkTarget is { } target
            ? Resolve(Path.GetFullPath(target, Path.GetDirectoryName(resolved)!), links - 1)
            : resolved;
    }

    /// <summary>Whether the path is a device, which must not be replaced by a file.</summary>
    private static bool IsDevice(string full) =>
        full.StartsWith("/proc/", StringComparison.Ordinal)
        || (full.StartsWith("/dev/", StringComparison.Ordinal) && !full.StartsWith("/dev/shm/", StringComparison.Ordinal));

    private static void MakeFolder(string folder)
    {
        if (File.Exists(folder))
        {
            throw new IOException($"{Path.GetFileName(folder)} is a file, not a folder");
        }

        Directory.CreateDirectory(folder);
    }

    private static void Replace(string full, Action<Stream> write)
    {
        // A name of maximum length would be too long with a suffix.
        var name = Path.GetFileNameWithoutExtension(full);
        name = name.Length > MaximumNameBeside ? name[..MaximumNameBeside] : name;
        var beside = Path.Combine(Path.GetDirectoryName(full)!, $".{name}.{Path.GetRandomFileName()}");
        try
        {
            using (var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(beside, full, overwrite: true);
        }
        catch (Exception exception)
        {
            File.Delete(beside);
            throw exception switch
            {
                UnauthorizedAccessException => new IOException("permission denied", exception),
                PathTooLongException => new IOException("the name is too long for this file system", exception),

                // .NET's exception for EFBIG: a limit of the process or of the file system.
                ArgumentOutOfRangeException => new IOException("it is too long for this file system", exception),

                // The caller does not know the temporary file.
                IOException => new IOException(exception.Message.Replace(beside, full, StringComparison.Ordinal), exception),
                _ => exception,
            };
        }
    }

    /// <summary>
    /// Opens a path that is not a regular file, such as /dev/stdout or a named pipe, because it cannot be replaced. Null for a regular or
    /// missing file.
    /// </summary>
    private static FileStream? OpenUnlessRegular(string full)
    {
        var isDevice = IsDevice(full);
        if (!isDevice && new FileInfo(full) is not { Exists: true, Length: 0 })
        {
            return null;
        }

        var stream = new FileStream(full, isDevice ? FileMode.OpenOrCreate : FileMode.Open, FileAccess.Write);
        if (isDevice || !stream.CanSeek)
        {
            return stream;
        }

        stream.Dispose();
        return null;
    }
}
