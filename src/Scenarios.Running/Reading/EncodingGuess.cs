namespace Scenarios.Running.Reading;

/// <summary>
/// Says which encoding bytes that are not UTF-8 are likely in: those that editors in Japan and in the West write without asking.
/// </summary>
internal static class EncodingGuess
{
    /// <summary>The most likely one; null if none fits.</summary>
    public static (string Name, string Iconv)? Of(ReadOnlySpan<byte> bytes)
    {
        if (HasUtf8(bytes))
        {
            return null;
        }

        var high = CountHigh(bytes);
        var shiftJis = ShiftJis(bytes);
        var eucJp = EucJp(bytes);
        // Both are runs of pairs, kana among them; letters of the West stand alone between ASCII letters.
        if (eucJp >= 0 && high == eucJp * 2 && bytes.ContainsAnyInRange((byte)0xA4, (byte)0xA5) && !StandsAlone(bytes))
        {
            return ("EUC-JP", "EUC-JP");
        }

        // Kana and the usual kanji begin with 0x81 to 0x9F, which Latin-1 has no letters for.
        if (shiftJis >= 0 && !StandsAlone(bytes) && bytes.ContainsAnyInRange((byte)0x81, (byte)0x9F))
        {
            return ("Shift_JIS", "CP932");
        }

        // 0x80 to 0x9F are control characters in Latin-1, and quotes and dashes in Windows-1252.
        return bytes.ContainsAnyInRange((byte)0x80, (byte)0x9F) ? ("Windows-1252", "CP1252") : ("Latin-1 (ISO-8859-1)", "LATIN1");
    }

    /// <summary>One byte in so many is a zero, at least: Japanese text has a blank or a sign among so many letters.</summary>
    private const int FewestZeros = 20;

    /// <summary>
    /// UTF-16, by its zeros: each blank, line end and Latin letter has one, and none of a Japanese letter; null if it is not.
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

    // A file with letters in good UTF-8 is broken at one place, not written in another encoding.
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

    private static int CountHigh(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var value in bytes)
        {
            count += value >= 0x80 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether most letters beyond ASCII have ASCII letters, or nothing, on both sides.</summary>
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

    /// <summary>How many pairs and half-width letters there are; -1 if the bytes are no Shift_JIS.</summary>
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

    /// <summary>How many pairs there are; -1 if the bytes are no EUC-JP.</summary>
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
