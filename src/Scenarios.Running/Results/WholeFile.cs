namespace Scenarios.Running.Results;

/// <summary>
/// Writes a file whole or not at all: into a new file beside it, which takes its name at the end. So a full disk or a kill leaves what was
/// there before, and nobody reads half a report.
/// </summary>
public static class WholeFile
{
    /// <summary>As many as Linux follows; a loop of links ends here, and the write tells it.</summary>
    private const int MaximumLinks = 40;

    /// <summary>How much of the file's name the one beside it bears, in UTF-16 units: at most 3 bytes each, of 255.</summary>
    private const int MaximumNameBeside = 60;

    /// <summary>Writes the file; folders that are missing are made.</summary>
    /// <param name="path">The file. A link is followed; a pipe or device is written to as it is.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="IOException">It cannot be written; nothing of it is there.</exception>
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

    /// <summary>The file that a path means in the end, links followed: two paths of one file give the same.</summary>
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

    /// <summary>What stands there is no file of a disk, whatever it looks like, and is not to be replaced.</summary>
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
        // A name that just fits would not fit with more at its end.
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

                // So .NET tells EFBIG: a limit of the process or of the file system.
                ArgumentOutOfRangeException => new IOException("it is too long for this file system", exception),

                // Whoever named the file knows nothing of the one beside it.
                IOException => new IOException(exception.Message.Replace(beside, full, StringComparison.Ordinal), exception),
                _ => exception,
            };
        }
    }

    /// <summary>
    /// What is no regular file cannot be replaced by one: /dev/stdout, a named pipe. Null for a regular file, and for none.
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
