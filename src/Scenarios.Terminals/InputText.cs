using System.Text;
using System.Text.Unicode;

namespace Scenarios.Terminals;

/// <summary>
/// Reads text files of the real machine: UTF-8, or the encoding of a byte order mark. Files in other encodings are not read, because their
/// letters would be lost silently.
/// </summary>
internal static class InputText
{
    /// <summary>The text; null if the file is not text.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">Access to the file is denied.</exception>
    public static string? Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        if (bytes is not ([0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, 0, 0xFE, 0xFF, ..]) && !Utf8.IsValid(bytes))
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        return reader.ReadToEnd();
    }
}
