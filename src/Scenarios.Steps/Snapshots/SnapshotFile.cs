using System.Text;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Reads, writes and deletes snapshot files: UTF-8, without a byte-order mark. Problems are returned as text, never thrown.
/// </summary>
internal static class SnapshotFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns the file's bytes, null if there is no such file, and a problem if it cannot be read.</summary>
    public static (byte[]? Bytes, string? Problem) Read(string path)
    {
        try
        {
            return File.Exists(path) || Directory.Exists(path) ? (File.ReadAllBytes(path), null) : (null, null);
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            return (null, Describe(exception, path));
        }
    }

    /// <summary>Returns the text of the bytes, with a byte-order mark if there is one; null if they are not UTF-8.</summary>
    public static string? Decode(byte[] bytes)
    {
        try
        {
            return Encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static byte[] Encode(string text) => Encoding.GetBytes(text);

    /// <summary>
    /// Writes the text whole or not at all: a full disk leaves the old file intact. Returns why it cannot be written; null if it was.
    /// </summary>
    public static string? Write(string path, string text) => Write(path, Encoding.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public static string? Write(string path, byte[] bytes) => Try(path, () => WriteWhole(path, bytes));

    /// <summary>Deletes the file. Returns why it cannot be deleted; null if it is gone.</summary>
    public static string? Delete(string path) => Try(path, () => File.Delete(path));

    private static void WriteWhole(string path, byte[] bytes)
    {
        var target = File.Exists(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } file ? file.FullName : path;
        if (IsDevice(target))
        {
            File.WriteAllBytes(target, bytes);
            return;
        }

        var beside = Path.Combine(Path.GetDirectoryName(target)!, $".{Path.GetRandomFileName()}");
        try
        {
            File.WriteAllBytes(beside, bytes);
            File.Move(beside, target, overwrite: true);
        }
        catch (Exception exception)
        {
            File.Delete(beside);
            throw exception switch
            {
                // .NET's exception for EFBIG: a limit of the process or the file system.
                ArgumentOutOfRangeException => new IOException("it is too long for this file system", exception),
                IOException => new IOException(exception.Message.Replace(beside, path, StringComparison.Ordinal), exception),
                _ => exception,
            };
        }
    }

    /// <summary>
    /// Whether the target is not a regular file. Such a target is written to directly, never replaced, as in Running's WholeFile.
    /// </summary>
    private static bool IsDevice(string target) =>
        target.StartsWith("/proc/", StringComparison.Ordinal)
        || (target.StartsWith("/dev/", StringComparison.Ordinal) && !target.StartsWith("/dev/shm/", StringComparison.Ordinal));

    private static string? Try(string path, Action action)
    {
        try
        {
            action();
            return null;
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            return Describe(exception, path);
        }
    }

    private static bool IsExpected(Exception exception) => exception is IOException or UnauthorizedAccessException or NotSupportedException;

    private static string Describe(Exception exception, string path) => exception switch
    {
        _ when Directory.Exists(path) => "a folder stands in its place",
        DirectoryNotFoundException => "its folder is not there",
        PathTooLongException => "its path is too long for this file system",
        UnauthorizedAccessException => "permission denied",
        _ => exception.Message.Replace(path, Path.GetFileName(path), StringComparison.Ordinal).TrimEnd('.'),
    };
}
