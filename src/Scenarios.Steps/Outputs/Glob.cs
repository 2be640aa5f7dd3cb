namespace Scenarios.Steps.Outputs;

/// <summary>Text with <c>*</c> for any characters, none included. <c>\*</c> is a star.</summary>
internal static class Glob
{
    public static bool Matches(string pattern, string text) => Matches(pattern.AsSpan(), text.AsSpan());

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        while (pattern.Length > 0)
        {
            if (pattern[0] == '*')
            {
                return MatchesStar(pattern[1..], text);
            }

            if (pattern.Length > 1 && pattern[0] == '\\' && pattern[1] == '*')
            {
                pattern = pattern[1..];
            }

            if (text.Length == 0 || text[0] != pattern[0])
            {
                return false;
            }

            pattern = pattern[1..];
            text = text[1..];
        }

        return text.Length == 0;
    }

    private static bool MatchesStar(ReadOnlySpan<char> rest, ReadOnlySpan<char> text)
    {
        for (var start = 0; start <= text.Length; start++)
        {
            if (Matches(rest, text[start..]))
            {
                return true;
            }
        }

        return false;
    }
}
