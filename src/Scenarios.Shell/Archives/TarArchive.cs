using System.Text;

namespace Scenarios.Shell.Archives;

/// <summary>
/// Archives in POSIX's ustar format (pax(1)) as text: sizes count UTF-8 bytes, so that the result equals what tar writes for text files.
/// Names of more than 100 bytes are split at a slash, as the format requires.
/// </summary>
public static class TarArchive
{
    private const int Block = 512;

    /// <summary>GNU tar pads the archive to a multiple of twenty blocks.</summary>
    private const int Record = 20 * Block;
    private const int NameLength = 100;
    private const int SizeOffset = 124;
    private const int ChecksumOffset = 148;
    private const int TypeOffset = 156;
    private const int PrefixOffset = 345;
    private const int PrefixLength = 155;

    /// <summary>The whole archive.</summary>
    /// <exception cref="ArgumentException">A name is too long for the format.</exception>
    public static string Write(IEnumerable<TarEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var text = new StringBuilder();
        var written = 0;
        foreach (var entry in entries)
        {
            var size = Encoding.UTF8.GetByteCount(entry.Text ?? string.Empty);
            var padding = (Block - (size % Block)) % Block;
            text.Append(Header(entry, size)).Append(entry.Text).Append('\0', padding);
            written += Block + size + padding;
        }

        var end = 2 * Block;
        return text.Append('\0', end + ((Record - ((written + end) % Record)) % Record)).ToString();
    }

    /// <summary>The members, and whether the archive has its end marker.</summary>
    /// <returns>Null when the text is not an archive.</returns>
    public static (IReadOnlyList<TarEntry> Entries, bool IsComplete)? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var entries = new List<TarEntry>();
        var position = 0;
        while (position < text.Length && CharactersOf(text, position, Block) is var headerLength && position + headerLength <= text.Length)
        {
            ReadOnlySpan<byte> header = Encoding.UTF8.GetBytes(text.Substring(position, headerLength));
            if (header[0] == 0)
            {
                return (entries, true);
            }

            if (SizeIn(header) is not { } size)
            {
                return null;
            }

            position += headerLength;
            var length = CharactersOf(text, position, size);
            if (position + length > text.Length)
            {
                break;
            }

            var name = NameIn(header);
            entries.Add(new TarEntry(name.TrimEnd('/'), header[TypeOffset] == (byte)'5' ? null : text.Substring(position, length)));
            position += length + ((Block - (size % Block)) % Block);
        }

        return text.Length == 0 || entries.Count > 0 ? (entries, false) : null;
    }

    private static string Header(TarEntry entry, int size)
    {
        var (prefix, name) = Split(entry.IsDirectory ? $"{entry.Name}/" : entry.Name);
        var header = new byte[Block];
        Put(header, 0, name);
        Put(header, 100, entry.IsDirectory ? "0000755" : "0000644");
        Put(header, 108, "0000000");
        Put(header, 116, "0000000");
        Put(header, SizeOffset, Convert.ToString(size, 8).PadLeft(11, '0'));
        Put(header, 136, "00000000000");
        Put(header, ChecksumOffset, "        ");
        Put(header, TypeOffset, entry.IsDirectory ? "5" : "0");
        Put(header, 257, "ustar\0" + "00root");
        Put(header, 297, "root");
        Put(header, PrefixOffset, prefix);
        var sum = header.Sum(static value => value);
        Put(header, ChecksumOffset, Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ");
        return Encoding.UTF8.GetString(header);
    }

    private static (string Prefix, string Name) Split(string name)
    {
        if (Encoding.UTF8.GetByteCount(name) <= NameLength)
        {
            return (string.Empty, name);
        }

        var slash = name.IndexOf('/', Math.Max(0, name.Length - NameLength - 1));
        return slash > 0
            && Encoding.UTF8.GetByteCount(name.AsSpan(0, slash)) <= PrefixLength
            && Encoding.UTF8.GetByteCount(name.AsSpan(slash + 1)) <= NameLength
            ? (name[..slash], name[(slash + 1)..])
            : throw new ArgumentException($"{name}: file name is too long (max {PrefixLength + NameLength})", nameof(name));
    }

    private static void Put(byte[] header, int offset, string text) => Encoding.UTF8.GetBytes(text, header.AsSpan(offset));

    private static string NameIn(ReadOnlySpan<byte> header)
    {
        var name = TextIn(header.Slice(0, NameLength));
        var prefix = TextIn(header.Slice(PrefixOffset, PrefixLength));
        return prefix.Length == 0 ? name : $"{prefix}/{name}";
    }

    private static string TextIn(ReadOnlySpan<byte> field) =>
        Encoding.UTF8.GetString(field.IndexOf((byte)0) is >= 0 and var end ? field[..end] : field);

    private static int? SizeIn(ReadOnlySpan<byte> header)
    {
        var size = 0;
        foreach (var digit in header.Slice(SizeOffset, 11))
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            size = (size * 8) + (digit - '0');
        }

        return header.Slice(257, 5).SequenceEqual("ustar"u8) ? size : null;
    }

    /// <summary>The number of characters in this many bytes of UTF-8.</summary>
    private static int CharactersOf(string text, int start, int bytes)
    {
        var end = start;
        while (bytes > 0 && end < text.Length)
        {
            var step = char.IsHighSurrogate(text[end]) && end + 1 < text.Length ? 2 : 1;
            bytes -= Encoding.UTF8.GetByteCount(text.AsSpan(end, step));
            end += step;
        }

        return end - start + (bytes > 0 ? bytes : 0);
    }
}
