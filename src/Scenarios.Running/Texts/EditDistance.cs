namespace Scenarios.Running.Texts;

/// <summary>
/// The number of edits between two words: letters changed, left out or added, or two neighbours swapped (optimal string alignment).
/// </summary>
internal static class EditDistance
{
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        var before = new int[right.Length + 1];
        var above = new int[right.Length + 1];
        var row = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            above[column] = column;
        }

        for (var line = 1; line <= left.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= right.Length; column++)
            {
                var isSame = left[line - 1] == right[column - 1];
                row[column] = Math.Min(Math.Min(row[column - 1], above[column]) + 1, above[column - 1] + (isSame ? 0 : 1));
                if (line > 1 && column > 1 && left[line - 1] == right[column - 2] && left[line - 2] == right[column - 1])
                {
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[right.Length];
    }

    /// <summary>
    /// Whether one word is a typing mistake for the other: one letter in four or five, at most two. Short words must have the same
    /// letters.
    /// </summary>
    public static bool IsSlip(string typed, string meant)
    {
        var longer = Math.Max(typed.Length, meant.Length);
        var allowed = longer < 4 ? 0 : longer < 8 ? 1 : 2;
        return Math.Abs(typed.Length - meant.Length) <= allowed
            && Between(typed, meant) is var distance
            && distance > 0
            && distance <= allowed;
    }
}
