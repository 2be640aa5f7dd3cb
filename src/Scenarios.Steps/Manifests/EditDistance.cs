namespace Scenarios.Steps.Manifests;

/// <summary>Levenshtein's distance: how many characters to change, add or drop.</summary>
public static class EditDistance
{
    public static int Between(string first, string second)
    {
        var row = new int[second.Length + 1];
        for (var column = 0; column <= second.Length; column++)
        {
            row[column] = column;
        }

        for (var line = 1; line <= first.Length; line++)
        {
            var diagonal = row[0];
            row[0] = line;
            for (var column = 1; column <= second.Length; column++)
            {
                var above = row[column];
                var change = diagonal + (first[line - 1] == second[column - 1] ? 0 : 1);
                row[column] = Math.Min(change, Math.Min(above, row[column - 1]) + 1);
                diagonal = above;
            }
        }

        return row[second.Length];
    }
}
