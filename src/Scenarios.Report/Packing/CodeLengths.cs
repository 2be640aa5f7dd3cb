namespace Scenarios.Report.Packing;

/// <summary>
/// Writes the code lengths of a block, which determine its codes completely. They are packed with codes of their own (RFC 1951, 3.2.7).
/// </summary>
internal static class CodeLengths
{
    private static readonly int[] Order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    public static void Write(BitWriter output, int[] symbols, int[] distances)
    {
        var (symbolCount, distanceCount) = (Math.Max(257, CountOf(symbols)), Math.Max(1, CountOf(distances)));
        var tokens = Tokens([.. symbols.AsSpan(0, symbolCount), .. distances.AsSpan(0, distanceCount)]);
        var counts = new long[19];
        foreach (var (symbol, _) in tokens)
        {
            counts[symbol]++;
        }

        var codes = new HuffmanCodes(counts, 7);
        var orderCount = Order.Length;
        while (orderCount > 4 && codes.Lengths[Order[orderCount - 1]] == 0)
        {
            orderCount--;
        }

        output.Write(symbolCount - 257, 5);
        output.Write(distanceCount - 1, 5);
        output.Write(orderCount - 4, 4);
        foreach (var symbol in Order.AsSpan(0, orderCount))
        {
            output.Write(codes.Lengths[symbol], 3);
        }

        foreach (var (symbol, repeats) in tokens)
        {
            codes.Write(output, symbol);
            switch (symbol)
            {
                case 16:
                    output.Write(repeats - 3, 2);
                    break;
                case 17:
                    output.Write(repeats - 3, 3);
                    break;
                case 18:
                    output.Write(repeats - 11, 7);
                    break;
            }
        }
    }

    private static int CountOf(int[] lengths) => Array.FindLastIndex(lengths, length => length > 0) + 1;

    /// <summary>
    /// Lengths as they are, or 16 (repeats the previous length 3 to 6 times), or 17 and 18 (3 to 10 and 11 to 138 zeros).
    /// </summary>
    private static List<(int Symbol, int Repeats)> Tokens(int[] lengths)
    {
        var tokens = new List<(int, int)>();
        for (var index = 0; index < lengths.Length;)
        {
            var run = 1;
            while (index + run < lengths.Length && lengths[index + run] == lengths[index])
            {
                run++;
            }

            index += run;
            Add(tokens, lengths[index - 1], run);
        }

        return tokens;
    }

    private static void Add(List<(int, int)> tokens, int length, int run)
    {
        if (length > 0)
        {
            tokens.Add((length, 1));
            run--;
        }

        while (run >= 3)
        {
            var most = length > 0 ? 6 : 138;
            var taken = Math.Min(run, most);
            var symbol = taken < 11 ? 17 : 18;
            tokens.Add((length > 0 ? 16 : symbol, taken));
            run -= taken;
        }

        for (; run > 0; run--)
        {
            tokens.Add((length, 1));
        }
    }
}
