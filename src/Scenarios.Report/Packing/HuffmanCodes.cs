namespace Scenarios.Report.Packing;

/// <summary>A code for each occurring symbol, shorter for more frequent ones, in the canonical order of DEFLATE.</summary>
internal sealed class HuffmanCodes
{
    private readonly int[] _codes;

    /// <param name="counts">How often each symbol occurs.</param>
    /// <param name="longest">The maximum length of a code, in bits.</param>
    public HuffmanCodes(long[] counts, int longest)
    {
        Lengths = LengthsOf(counts, longest);
        _codes = CodesOf(Lengths);
    }

    /// <summary>The length of each symbol's code in bits; 0 for symbols that do not occur.</summary>
    public int[] Lengths { get; }

    /// <summary>Writes a symbol's code.</summary>
    public void Write(BitWriter output, int symbol) => output.WriteReversed(_codes[symbol], Lengths[symbol]);

    private static int[] LengthsOf(long[] counts, int longest)
    {
        var lengths = new int[counts.Length];
        for (var scaled = counts; ; scaled = Array.ConvertAll(scaled, count => count == 0 ? 0 : (count >> 1) + 1))
        {
            // The flatter the counts, the shorter the longest code.
            if (TryLengths(scaled, longest, lengths))
            {
                return lengths;
            }
        }
    }

    private static bool TryLengths(long[] counts, int longest, int[] lengths)
    {
        var queue = new PriorityQueue<int, (long Count, int Age)>();
        var parents = new int[2 * counts.Length];
        var weights = new long[2 * counts.Length];
        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            if (counts[symbol] > 0)
            {
                weights[symbol] = counts[symbol];
                queue.Enqueue(symbol, (counts[symbol], symbol));
            }
        }

        Array.Clear(lengths);
        if (queue.Count < 2)
        {
            // There is at least one code, of at least one bit.
            lengths[queue.Count == 0 ? 0 : queue.Dequeue()] = 1;
            return true;
        }

        var next = counts.Length;
        for (; queue.Count > 1; next++)
        {
            var (one, other) = (queue.Dequeue(), queue.Dequeue());
            parents[one] = parents[other] = next;
            weights[next] = weights[one] + weights[other];
            queue.Enqueue(next, (weights[next], next));
        }

        for (var symbol = 0; symbol < counts.Length; symbol++)
        {
            for (var node = symbol; counts[symbol] > 0 && node != next - 1; node = parents[node])
            {
                lengths[symbol]++;
            }
        }

        return lengths.Max() <= longest;
    }

    private static int[] CodesOf(int[] lengths)
    {
        var codes = new int[lengths.Length];
        var code = 0;
        for (var length = 1; length <= lengths.Max(); length++, code <<= 1)
        {
            for (var symbol = 0; symbol < lengths.Length; symbol++)
            {
                if (lengths[symbol] == length)
                {
                    codes[symbol] = code++;
                }
            }
        }

        return codes;
    }
}
