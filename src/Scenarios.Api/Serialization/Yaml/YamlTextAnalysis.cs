using System.Text;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>The scalar styles in which a text can be written in block YAML (goyaml.v2, emitterc.go, analyze_scalar).</summary>
internal readonly record struct YamlTextAnalysis(bool IsPlainAllowed, bool IsSingleQuotedAllowed, bool IsBlockAllowed, bool HasLineBreak)
{
    /// <param name="text">At least one character.</param>
    public static YamlTextAnalysis Of(string text)
    {
        var spaces = SpaceFlags.Of(text);
        var isSpecial = HasSpecialCharacters(text);
        return new YamlTextAnalysis(
            !spaces.EdgeSpace && !spaces.BreakSpace && !spaces.SpaceBreak && !isSpecial && !spaces.LineBreak && !HasIndicator(text),
            !spaces.BreakSpace && !spaces.SpaceBreak && !isSpecial,
            !spaces.TrailingSpace && !spaces.SpaceBreak && !isSpecial,
            spaces.LineBreak);
    }

    public static bool IsBreak(int character) => character is '\r' or '\n' or 0x85 or 0x2028 or 0x2029;

    /// <summary>Whether the character may be written unescaped. False for tabs and for characters beyond U+FFFF.</summary>
    public static bool IsPrintable(Rune rune) =>
        rune.Value is '\n' or (>= 0x20 and <= 0x7E) or (>= 0xA0 and <= 0xD7FF) or (>= 0xE000 and <= 0xFFFD and not 0xFEFF);

    private static bool HasSpecialCharacters(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsPrintable(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasIndicator(string text)
    {
        if (text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal))
        {
            return true;
        }

        if (text[0] is '#' or ',' or '[' or ']' or '{' or '}' or '&' or '*' or '!' or '|' or '>' or '\'' or '"' or '%' or '@' or '`'
            || (text[0] is '?' or ':' or '-' && IsBlankAt(text, 1)))
        {
            return true;
        }

        for (var index = 1; index < text.Length; index++)
        {
            if ((text[index] == ':' && IsBlankAt(text, index + 1)) || (text[index] == '#' && IsBlankBefore(text[index - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlankAt(string text, int index) => index >= text.Length || text[index] is ' ' or '\t';

    private static bool IsBlankBefore(char character) => character is ' ' or '\t' or '\0' || IsBreak(character);

    /// <summary>Which combinations of spaces and line breaks a text has.</summary>
    private readonly record struct SpaceFlags(bool EdgeSpace, bool TrailingSpace, bool LineBreak, bool BreakSpace, bool SpaceBreak)
    {
        public static SpaceFlags Of(string text)
        {
            bool lineBreak = false, breakSpace = false, spaceBreak = false;
            for (var index = 0; index < text.Length; index++)
            {
                var isBreak = IsBreak(text[index]);
                lineBreak |= isBreak;
                breakSpace |= index > 0 && text[index] == ' ' && IsBreak(text[index - 1]);
                spaceBreak |= index > 0 && isBreak && text[index - 1] == ' ';
            }

            var isEdge = text[0] == ' ' || text[^1] == ' ' || IsBreak(text[0]) || IsBreak(text[^1]);
            return new SpaceFlags(isEdge, text[^1] == ' ', lineBreak, breakSpace, spaceBreak);
        }
    }
}
