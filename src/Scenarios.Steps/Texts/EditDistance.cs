namespace Scenarios.Steps.Texts;

/// <summary>The number of characters to change, insert, delete, or swap with their neighbour (optimal string alignment distance).</summary>
public static class EditDistance
{
    private const int MostOnStack = 128;

    public static int Between(ReadOnlySpan<char> first, ReadOnlySpan<char> second)
    {
        var width = second.Length + 1;
        Span<int> rows = width <= MostOnStack ? stackalloc int[3 * width] : new int[3 * width];
        var (before, above, row) = (0, width, 2 * width);
        for (var column = 0; column < width; column++)
        {
            rows[above + column] = column;
        }

        for (var line = 1; line <= first.Length; line++)
        {
            rows[row] = line;
            for (var column = 1; column < width; column++)
            {
                var isSame = first[line - 1] == second[column - 1];
                var least = Math.Min(
                    Math.Min(rows[row + column - 1], rows[above + column]) + 1, rows[above + column - 1] + (isSame ? 0 : 1));
                if (line > 1 && column > 1 && first[line - 1] == second[column - 2] && first[line - 2] == second[column - 1])
                {
                    least = Math.Min(least, rows[before + column - 2] + 1);
                }

                rows[row + column] = least;
            }

            (before, above, row) = (above, row, before);
        }

        return rows[above + second.Length];
    }
}
