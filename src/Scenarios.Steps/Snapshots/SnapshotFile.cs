using System.Text;

namespace Scenarios.Steps.Snapshots;

/// <summary>
/// Reads, writes and deletes snapshot files: UTF-8, no byte-order mark written. What does not work is told in words, never thrown.
/// </summary>
internal static class SnapshotFile
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file's bytes; none when there is no such file. The problem is why it cannot be read.</summary>
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

    /// <summary>The text of the bytes, a byte-order mark included; null when they are not UTF-8.</summary>
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

    /// <summary>Puts one file in the place of another, which is there as a whole at any time. Why it cannot; null when it has.</summary>
    public static string? Replace(string path, string by) => Try(path, () => File.Move(by, path, overwrite: true));

    /// <summary>Why the text cannot be written; null when it was.</summary>
    public static string? Write(string path, string text) => Write(path, Encoding.GetBytes(text));

    /// <inheritdoc cref="Write(string, string)"/>
    public static string? Write(string path, byte[] bytes) => Try(path, () => File.WriteAllBytes(path, bytes));

    /// <summary>Why the file cannot be deleted; null when it is gone.</summary>
    public static string? Delete(string path) => Try(path, () => File.Delete(path));

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
