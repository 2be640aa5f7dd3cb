namespace Scenarios.Report.Packing;

/// <summary>
/// Compresses bytes as DEFLATE (RFC 1951), which browsers can decompress. Implemented here because the runtime's compressor produces
/// different bytes on different processors, and the same run must produce the same page.
/// </summary>
internal sealed class Deflater
{
    private const int Window = 32 * 1024;
    private const int ShortestMatch = 3;
    private const int LongestMatch = 258;
    private const int HashBits = 15;
    private const int EndOfBlock = 256;

    /// <summary>The match length at which the search stops.</summary>
    private const int LongEnough = 64;

    /// <summary>How many earlier positions are tried for each match.</summary>
    private const int Patience = 48;

    private static readonly int[] LengthBases =
        [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258];

    private static readonly int[] LengthBits = [0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0];

    private static readonly int[] DistanceBases =
        [1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073, 4097, 6145, 8193, 12289,
            16385, 24577];

    private static readonly int[] DistanceBits = [0, 0, 0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10, 11, 11, 12, 12,
        13, 13];

    private readonly byte[] _input;
    private readonly int[] _heads = new int[1 << HashBits];
    private readonly int[] _before;

    /// <summary>A literal byte as itself; a match as its length in the upper half and its distance in the lower.</summary>
    private readonly List<int> _tokens = [];

    private Deflater(byte[] input)
    {
        _input = input;
        _before = new int[input.Length];
        Array.Fill(_heads, -1);
    }

    /// <summary>Returns the bytes, packed into one block.</summary>
    public static byte[] Pack(byte[] input) => new Deflater(input).Pack();

    private byte[] Pack()
    {
        Tokenize();
        var (symbols, distances) = (new long[286], new long[30]);
        symbols[EndOfBlock] = 1;
        foreach (var token in _tokens)
        {
            symbols[SymbolOf(token)]++;
            if (IsMatch(token))
            {
                distances[IndexOf(DistanceBases, token & 0xFFFF)]++;
            }
        }

        var (symbolCodes, distanceCodes) = (new HuffmanCodes(symbols, 15), new HuffmanCodes(distances, 15));
        var output = new BitWriter();
        // The header of the last block, with dynamic codes.
        output.Write(1, 1);
        output.Write(2, 2);
        CodeLengths.Write(output, symbolCodes.Lengths, distanceCodes.Lengths);
        foreach (var token in _tokens)
        {
            var symbol = SymbolOf(token);
            symbolCodes.Write(output, symbol);
            if (IsMatch(token))
            {
                output.Write((token >> 16) - LengthBases[symbol - 257], LengthBits[symbol - 257]);
                var distance = IndexOf(DistanceBases, token & 0xFFFF);
                distanceCodes.Write(output, distance);
                output.Write((token & 0xFFFF) - DistanceBases[distance], DistanceBits[distance]);
            }
        }

        symbolCodes.Write(output, EndOfBlock);
        return output.ToArray();
    }

    private static bool IsMatch(int token) => token > 0xFFFF;

    private static int SymbolOf(int token) => IsMatch(token) ? 257 + IndexOf(LengthBases, token >> 16) : token;

    private static int IndexOf(int[] bases, int value)
    {
        var index = Array.BinarySearch(bases, value);
        return index >= 0 ? index : ~index - 1;
    }

    private void Tokenize()
    {
        for (var position = 0; position < _input.Length;)
        {
            var (length, distance) = Find(position);
            if (length >= ShortestMatch && length < LongEnough && position + 1 < _input.Length)
            {
                // A longer match may begin at the next position.
                Remember(position);
                if (Find(position + 1).Length > length)
                {
                    _tokens.Add(_input[position++]);
                    continue;
                }

                _tokens.Add(length << 16 | distance);
                for (var end = position++ + length; position < end; position++)
                {
                    Remember(position);
                }

                continue;
            }

            if (length < ShortestMatch)
            {
                _tokens.Add(_input[position]);
                Remember(position++);
                continue;
            }

            _tokens.Add(length << 16 | distance);
            for (var end = position + length; position < end; position++)
            {
                Remember(position);
            }
        }
    }

    private (int Length, int Distance) Find(int position)
    {
        var (best, distance) = (0, 0);
        if (position + ShortestMatch > _input.Length)
        {
            return (best, distance);
        }

        var most = Math.Min(LongestMatch, _input.Length - position);
        var candidate = _heads[Hash(position)];
        for (var tries = Patience; candidate >= 0 && position - candidate < Window && tries > 0; tries--)
        {
            var length = _input.AsSpan(position, most).CommonPrefixLength(_input.AsSpan(candidate, most));
            if (length > best)
            {
                (best, distance) = (length, position - candidate);
            }

            candidate = best == most ? -1 : _before[candidate];
        }

        return (best, distance);
    }

    private void Remember(int position)
    {
        if (position + ShortestMatch <= _input.Length)
        {
            var hash = Hash(position);
            _before[position] = _heads[hash];
            _heads[hash] = position;
        }
    }

    private int Hash(int position)
    {
        var three = (uint)(_input[position] | _input[position + 1] << 8 | _input[position + 2] << 16);
        return (int)(three * 2654435761u >> (32 - HashBits));
    }
}
