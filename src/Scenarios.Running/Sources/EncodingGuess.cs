namespace Scenarios.Running.Sources;

/// <summary>
/// Guesses the encoding of bytes that are not UTF-8: that of the language that the file names, otherwise the usual ones of editors in Japan
/// and in the West.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>The usual encodings by language, other than those below.</summary>
    private static readonly Dictionary<string, (string Name, string Iconv)> OfLanguages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-CN"] = ("GB18030", "GB18030"),
        ["zh-TW"] = ("Big5", "BIG5"),
        ["ko"] = ("EUC-KR", "CP949"),
        ["ru"] = ("Windows-1251", "CP1251"),
        ["uk"] = ("Windows-1251", "CP1251"),
        ["bg"] = ("Windows-1251", "CP1251"),
        ["sr-Cyrl"] = ("Windows-1251", "CP1251"),
        ["mk-Cyrl"] = ("Windows-1251", "CP1251"),
        ["pl"] = ("Windows-1250", "CP1250"),
        ["cs"] = ("Windows-1250", "CP1250"),
        ["sk"] = ("Windows-1250", "CP1250"),
        ["sl"] = ("Windows-1250", "CP1250"),
        ["hu"] = ("Windows-1250", "CP1250"),
        ["hr"] = ("Windows-1250", "CP1250"),
        ["ro"] = ("Windows-1250", "CP1250"),
        ["el"] = ("Windows-1253", "CP1253"),
        ["tr"] = ("Windows-1254", "CP1254"),
        ["he"] = ("Windows-1255", "CP1255"),
        ["ar"] = ("Windows-1256", "CP1256"),
        ["th"] = ("Windows-874", "CP874"),
    };

    /// <summary>The most likely encoding; null if none fits.</summary>
    public static (string Name, string Iconv)? Of(ReadOnlySpan<byte> bytes)
    {
        if (HasUtf8(bytes))
        {
            return null;
        }

        if (OfLanguages.TryGetValue(LanguageOf(bytes), out var native))
        {
            return native.Iconv == "CP1251" && IsKoi8(bytes) ? ("KOI8-R", "KOI8-R") : native;
        }

        var high = CountHigh(bytes);
        var shiftJis = ShiftJis(bytes);
        var eucJp = EucJp(bytes);
        // Both are runs of byte pairs with kana among them. Western letters stand alone between ASCII letters.
        if (eucJp >= 0 && high == eucJp * 2 && bytes.ContainsAnyInRange((byte)0xA4, (byte)0xA5) && !StandsAlone(bytes))
        {
            return ("EUC-JP", "EUC-JP");
        }

        // Kana and the common kanji begin with 0x81 to 0x9F, which are not letters in Latin-1.
        if (shiftJis >= 0 && !StandsAlone(bytes) && bytes.ContainsAnyInRange((byte)0x81, (byte)0x9F))
        {
            return ("Shift_JIS", "CP932");
        }

        // 0x80 to 0x9F are control characters in Latin-1, and quotes and dashes in Windows-1252.
        return bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F) ? ("Windows-1252", "CP1252") : ("Latin-1 (ISO-8859-1)", "LATIN1");
    }

    /// <summary>
    /// In UTF-16, at least one byte in this many is a zero: even Japanese text has a blank or an ASCII sign among this many bytes.
    /// </summary>
    private const int FewestZeros = 20;

    /// <summary>
    /// Recognizes UTF-16 by its zeros: each blank, line end and Latin letter has one, Japanese letters have none. Returns null if it is not
    /// UTF-16.
    /// </summary>
    public static string? Wide(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] == 0)
            {
                _ = index % 2 == 0 ? even++ : odd++;
            }
        }

        if ((even + odd) * FewestZeros < bytes.Length)
        {
            return null;
        }

        return odd > 4 * even ? "UTF-16LE" : even > 4 * odd ? "UTF-16BE" : null;
    }

    // A file with some letters in valid UTF-8 is damaged in one place, not written in another encoding.
    private static bool HasUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var isDone = System.Text.Rune.DecodeFromUtf8(bytes, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            good += isDone && rune.Value > 0x7F ? 1 : 0;
            bad += isDone ? 0 : 1;
            bytes = bytes[length..];
        }

        return good > bad;
    }

    /// <summary>The language that the first line declares; empty if it declares none.</summary>
    private static string LanguageOf(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        var line = System.Text.Encoding.Latin1.GetString(end < 0 ? bytes : bytes[..end]).Trim();
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return line.StartsWith('#') && colon > 0 && line[1..colon].Trim() == "language" ? line[(colon + 1)..].Trim() : "";
    }

    /// <summary>Most letters are lower case, which is 0xC0 to 0xDF in KOI8-R and 0xE0 to 0xFF in Windows-1251.</summary>
    private static bool IsKoi8(ReadOnlySpan<byte> bytes)
    {
        int low = 0, high = 0;
        foreach (var value in bytes)
        {
            low += value is >= 0xC0 and <= 0xDF ? 1 : 0;
            high += value >= 0xE0 ? 1 : 0;
        }

        return low > high;
    }

    private static int CountHigh(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value >= 0x80 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether most letters beyond ASCII have an ASCII letter, or nothing, on both sides.</summary>
    private static bool StandsAlone(ReadOnlySpan<byte> bytes)
    {
        int alone = 0, high = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            if (bytes[index] >= 0x80)
            {
                high++;
                var before = index == 0 ? (byte)0 : bytes[index - 1];
                var after = index + 1 == bytes.Length ? (byte)0 : bytes[index + 1];
                alone += before < 0x80 && after < 0x80 ? 1 : 0;
            }
        }

        return alone * 2 > high;
    }

    /// <summary>The number of pairs and half-width letters; -1 if the bytes are not Shift_JIS.</summary>
    private static int ShiftJis(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            var value = bytes[index];
            if (value < 0x80)
            {
                continue;
            }

            count++;
            if (value is >= 0xA1 and <= 0xDF)
            {
                continue;
            }

            if (value is 0x80 or 0xA0 or > 0xFC || ++index == bytes.Length || bytes[index] is < 0x40 or 0x7F or > 0xFC)
            {
                return -1;
            }
        }

        return count;
    }

    /// <summary>The number of pairs; -1 if the bytes are not EUC-JP.</summary>
    private static int EucJp(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        for (var index = 0; index < bytes.Length; index++)
        {
            var value = bytes[index];
            if (value < 0x80)
            {
                continue;
            }

            if (value is not (0x8E or >= 0xA1 and <= 0xFE) || ++index == bytes.Length || bytes[index] is < 0xA1 or > 0xFE)
            {
                return -1;
            }

            count++;
        }

        return count;
    }
}
