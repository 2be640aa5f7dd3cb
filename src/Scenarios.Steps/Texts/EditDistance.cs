namespace Scenarios.Steps.Texts;

/// <summary>The number of characters to change, insert, delete, or swap with their neighbour (optimal string alignment distance).</summary>
public static class EditDistance
{
    public static int Between(string first, string second)
    {
        var before = new int[second.Length + 1];
        var above = new int[second.Length + 1];
        var row = new int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
        {
            above[column] = column;
        }

        for (var line = 1; line <= first.Length; line++)
        {
            row[0] = line;
            for (var column = 1; column <= second.Length; column++)
            {
                var isSame = first[line - 1] == second[column - 1];
                row[column] = Math.Min(Math.Min(row[column - 1], above[column]) + 1, above[column - 1] + (isSame ? 0 : 1));
                if (line > 1 && column > 1 && first[line - 1] == second[column - 2] && first[line - 2] == second[column - 1])
                {
                    row[column] = Math.Min(row[column], before[column - 2] + 1);
                }
            }

            (before, above, row) = (above, row, before);
        }

        return above[second.Length];
    }
}
