using System.Text;

namespace Scenarios.Running.Expressions.Matching;

/// <summary>Reads the text that every match of an anchored regular expression starts with, stopping at the first thing it does not know.</summary>
internal static class RegexPrefix
{
    public static string Of(string pattern)
    {
        // An alternative anywhere may be one for the whole pattern; rarely, that gives away a prefix.
        if (!pattern.StartsWith('^') || pattern.Contains('|'))
        {
            return "";
        }
        var prefix = new StringBuilder();
        for (var i = 1; i < pattern.Length; i++)
        {
            var escaped = pattern[i] == '\\';
            i += escaped ? 1 : 0;
            if (i == pattern.Length || (escaped ? char.IsLetterOrDigit(pattern[i]) : "^$.[](){}*+?".Contains(pattern[i])))
            {
                break;
            }
            // A quantifier behind the character makes it optional.
            if (i + 1 < pattern.Length && "*?{".Contains(pattern[i + 1]))
            {
                break;
            }
            prefix.Append(pattern[i]);
        }
        return prefix.ToString();
    }
}
