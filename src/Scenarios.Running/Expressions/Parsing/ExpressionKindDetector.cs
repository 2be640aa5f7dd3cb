using System.Globalization;

namespace Scenarios.Running.Expressions.Parsing;

/// <summary>
/// Tells Cucumber Expressions from regular expressions by Reqnroll's heuristics (CucumberExpressionDetector.cs), without its four
/// regular expressions, which would cost more at start-up than parsing three hundred Cucumber Expressions.
/// </summary>
internal static class ExpressionKindDetector
{
    public static bool IsCucumberExpression(string source)
    {
        if (source.StartsWith('^') || source.EndsWith('$'))
        {
            return false;
        }
        if (HasPlaceholder(source))
        {
            return true;
        }
        return !source.Contains(".*", StringComparison.Ordinal)
            && !source.Contains(@"\.", StringComparison.Ordinal)
            && !source.Contains(@"\d+", StringComparison.Ordinal)
            && !HasRepeatingGroup(source);
    }

    /// <summary>Braces with nothing but word characters between them.</summary>
    private static bool HasPlaceholder(string source)
    {
        for (var open = source.IndexOf('{'); open >= 0; open = source.IndexOf('{', open + 1))
        {
            var end = open + 1;
            while (end < source.Length && IsWordCharacter(source[end]))
            {
                end++;
            }
            if (end < source.Length && source[end] == '}')
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>A parenthesis that closes after a star or a plus, with at least one character in between and no other closing one.</summary>
    private static bool HasRepeatingGroup(string source)
    {
        var open = -1;
        for (var i = 0; i < source.Length; i++)
        {
            if (source[i] == '(' && open < 0)
            {
                open = i;
            }
            else if (source[i] == ')')
            {
                if (open >= 0 && i - open >= 3 && source[i - 1] is '*' or '+')
                {
                    return true;
                }
                open = -1;
            }
        }
        return false;
    }

    /// <summary>The \w of .NET: letters, marks that take no space, decimal digits and connectors.</summary>
    private static bool IsWordCharacter(char c) => char.GetUnicodeCategory(c) switch
    {
        UnicodeCategory.UppercaseLetter
            or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.DecimalDigitNumber
            or UnicodeCategory.ConnectorPunctuation => true,
        _ => false,
    };
}
