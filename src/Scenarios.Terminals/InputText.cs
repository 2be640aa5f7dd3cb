using System.Text;
using System.Text.Unicode;

namespace Scenarios.Terminals;

/// <summary>
/// Reads text files of the real machine: UTF-8, or what a byte order mark says. Other bytes are no text: read as one their letters would be
/// lost in silence.
/// </summary>
internal static class InputText
{
    /// <summary>The text; null where the file is none.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
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
