namespace Scenarios.Running.Selection;

/// <summary>Reads the bytes of a feature, without waiting at a named pipe that has a feature's name.</summary>
internal static class FeatureFileBytes
{
    /// <summary>The bytes; null for a pipe.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static byte[]? Read(string path)
    {
        // A file has its length, and a pipe none: reading one would wait until somebody writes. Opened for writing, too, it is open at
        // once.
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
            // Nobody may write to it: an empty file has nothing to read either way, and of a pipe there is nothing better to say.
            return [];
        }
    }
}
