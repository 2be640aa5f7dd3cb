using Scenarios.Kubectl.CommandLine;

namespace Scenarios.Kubectl.Program;

/// <summary>"Did you mean this?": commands at an edit distance of at most two, or that begin with what was typed, as in cobra.</summary>
internal static class Suggestions
{
    private const int MaximumDistance = 2;

    /// <summary>The lines to add to the error; empty if nothing is similar.</summary>
    public static string For(string typed, CommandNode parent)
    {
        var near = parent.Children
            .Select(child => child.Command.Name)
            .Where(name => name.StartsWith(typed, StringComparison.OrdinalIgnoreCase) || Distance(typed, name) <= MaximumDistance)
            .ToList();
        return near.Count == 0 ? string.Empty : $"\n\nDid you mean this?\n{string.Concat(near.Select(name => $"\t{name}\n"))}";
    }

    private static int Distance(string left, string right)
    {
        left = left.ToLowerInvariant();
        right = right.ToLowerInvariant();
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var above = row[j];
                row[j] = left[i - 1] == right[j - 1] ? diagonal : 1 + Math.Min(diagonal, Math.Min(above, row[j - 1]));
                diagonal = above;
            }
        }

        return row[right.Length];
    }
}
