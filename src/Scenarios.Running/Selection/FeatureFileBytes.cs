namespace Scenarios.Running.Selection;

/// <summary>Reads the bytes of a feature, without blocking on a named pipe.</summary>
internal static class FeatureFileBytes
{
    /// <summary>The bytes; null for a pipe.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[]? Read(string path)
    {
        // A pipe has no length, and reading it would block until somebody writes. Opening it for reading and writing does not
        // block.
        var target = File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path;
        return new FileInfo(target) is { Exists: true, Length: 0 }
            && !OperatingSystem.IsWindows()
            ? ReadEmpty(target)
            : File.ReadAllBytes(path);
    }

    private static byte[]? ReadEmpty(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, bufferSize: 0);
            return stream.CanSeek ? [] : null;
        }
        catch (UnauthorizedAccessException)
        {
            // The file is read-only: an empty file has nothing to read, and for a pipe there is no better answer.
            return [];
        }
    }
}
