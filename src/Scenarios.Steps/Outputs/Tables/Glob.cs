namespace Scenarios.Steps.Outputs.Tables;

/// <summary>Patterns with <c>*</c> for any number of characters, including none. <c>\*</c> is a literal star.</summary>
internal static class Glob
{
    /// <summary>Whether the pattern contains a star.</summary>
    public static bool HasStar(string pattern)
    {
        for (var index = 0; index < pattern.Length; index++)
        {
            if (IsEscapedStar(pattern, index))
            {
                index++;
            }
            else if (pattern[index] == '*')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns the text of a pattern without stars.</summary>
    public static string Unescape(string pattern) => pattern.Replace("\\*", "*", StringComparison.Ordinal);

    /// <summary>
    /// Whether the pattern matches the whole text. Each star takes as little as possible; on a mismatch the last star takes one character
    /// more.
    /// </summary>
    public static bool Matches(string pattern, string text)
    {
        var plain = pattern.AsSpan().IndexOfAny('*', '\\');
        if (plain < 0)
        {
            return string.Equals(pattern, text, StringComparison.Ordinal);
        }

        if (!text.AsSpan().StartsWith(pattern.AsSpan(0, plain)))
        {
            return false;
        }

        var (at, place) = (plain, plain);
        var (star, taken) = (-1, 0);
        while (place < text.Length)
        {
            if (at < pattern.Length && pattern[at] == '*')
            {
                (star, taken) = (at, place);
                at++;
                continue;
            }

            var literal = at < pattern.Length && IsEscapedStar(pattern, at) ? at + 1 : at;
            if (literal < pattern.Length && pattern[literal] == text[place])
            {
                at = literal + 1;
                place++;
            }
            else if (star >= 0)
            {
                at = star + 1;
                place = ++taken;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern.Length && pattern[at] == '*')
        {
            at++;
        }

        return at == pattern.Length;
    }

    private static bool IsEscapedStar(string pattern, int index) =>
        pattern[index] == '\\' && index + 1 < pattern.Length && pattern[index + 1] == '*';
}
