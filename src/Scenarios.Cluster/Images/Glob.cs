namespace Scenarios.Cluster.Images;

/// <summary>Patterns with <c>*</c> for any text, used to match tags in the image catalogue.</summary>
internal static class Glob
{
    public static bool Matches(string pattern, string text)
    {
        // Most patterns have no asterisk, or consist of nothing else.
        if (!pattern.Contains('*') || pattern.Length == 1)
        {
            return pattern is "*" || pattern == text;
        }

        var parts = pattern.Split('*');
        if (!text.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        var position = parts[0].Length;
        for (var index = 1; index < parts.Length - 1; index++)
        {
            var found = text.IndexOf(parts[index], position, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            position = found + parts[index].Length;
        }

        return text.Length - position >= parts[^1].Length && text.EndsWith(parts[^1], StringComparison.Ordinal);
    }
}
