using System.Text;
using System.Text.Unicode;

namespace Scenarios.Running.Sources;

/// <summary>
/// Decodes a feature file. Features are UTF-8, or UTF-16 and UTF-32 with a byte order mark. Any other encoding is refused by name: decoded
/// as UTF-8 its letters would be lost, and snapshots would accept the loss.
/// </summary>
internal static class FeatureBytes
{
    /// <summary>The text without its byte order mark; empty if there is an error.</summary>
    public static string Decode(string uri, byte[] bytes, out SourceError? error)
    {
        var (encoding, mark) = ByMark(bytes);
        var body = bytes.AsSpan(mark);
        error = encoding is UTF8Encoding && !Utf8.IsValid(body) ? NotUtf8(uri, body) : null;
        if (error is not null)
        {
            return "";
        }

        string text;
        try
        {
            text = encoding.GetString(body);
        }
        catch (DecoderFallbackException exception)
        {
            error = new SourceError(
                uri,
                1,
                0,
                $"the file begins as {encoding.WebName} does, but is not: byte {exception.Index + mark} does not fit. Save it as UTF-8.");
            return "";
        }

        error = encoding is UTF8Encoding ? Unreadable(uri, body, text) : null;
        return error is null ? text : "";
    }

    private static (Encoding Encoding, int Mark) ByMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (new UTF8Encoding(false, true), 3),
        [0xFF, 0xFE, 0, 0, ..] => (new UTF32Encoding(false, false, true), 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false, true), 4),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(false, false, true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(true, false, true), 2),
        _ => (new UTF8Encoding(false, true), 0),
    };

    private static SourceError NotUtf8(string uri, ReadOnlySpan<byte> bytes)
    {
        var bad = FirstBad(bytes);
        var line = LineOf(bytes[..bad]);
        return EncodingGuess.Wide(bytes) is { } wide ? NoMark(uri, wide)
            : EncodingGuess.Of(bytes) is { } guess
            ? new SourceError(
                uri,
                line,
                0,
                $"the file is not in UTF-8, it looks like {guess.Name}. Save it as UTF-8, or: iconv -f {guess.Iconv} -t UTF-8 {uri} > NEW")
            : new SourceError(
                uri,
                line,
                0,
                $"the file is not in UTF-8: byte 0x{bytes[bad]:X2} fits nowhere, its encoding is unknown. Save it as UTF-8.");
    }

    private static SourceError NoMark(string uri, string wide) =>
        new(uri, 1, 0, $"the file looks like {wide} without a byte order mark. Save it as UTF-8, or: iconv -f {wide} -t UTF-8 {uri} > NEW");

    private static SourceError? Unreadable(string uri, ReadOnlySpan<byte> bytes, string text)
    {
        var zero = bytes.IndexOf((byte)0);
        if (zero >= 0)
        {
            return EncodingGuess.Wide(bytes) is { } wide
                ? NoMark(uri, wide)
                : new SourceError(
                    uri,
                    LineOf(bytes[..zero]),
                    0,
                    "the line has a byte 0: this is not text. A feature file is text in UTF-8.");
        }

        var escape = text.IndexOf("\u001b$", StringComparison.Ordinal);
        return escape >= 0 && escape + 2 < text.Length && text[escape + 2] is 'B' or '@'
            ? new SourceError(
                uri,
                LineOf(Encoding.UTF8.GetBytes(text[..escape])),
                0,
                $"the file is not in UTF-8, it looks like ISO-2022-JP. Save it as UTF-8, or: iconv -f ISO-2022-JP -t UTF-8 {uri} > NEW")
            : null;
    }

    private static int FirstBad(ReadOnlySpan<byte> bytes)
    {
        var position = 0;
        while (Rune.DecodeFromUtf8(bytes[position..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            position += length;
        }

        return position;
    }

    /// <summary>The number of the line that follows these bytes.</summary>
    private static int LineOf(ReadOnlySpan<byte> before)
    {
        var line = 1;
        for (var index = 0; index < before.Length; index++)
        {
            if (before[index] == '\n' || (before[index] == '\r' && (index + 1 == before.Length || before[index + 1] != '\n')))
            {
                line++;
            }
        }

        return line;
    }
}
