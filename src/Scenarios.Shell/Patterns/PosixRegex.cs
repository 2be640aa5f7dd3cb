using System.Text;
using System.Text.RegularExpressions;

namespace Scenarios.Shell.Patterns;

/// <summary>
/// POSIX basic and extended regular expressions with GNU's additions, translated for .NET. Among alternatives .NET takes the first that
/// matches, POSIX the longest: that makes a difference only when the extent of a match matters.
/// </summary>
public static class PosixRegex
{
    /// <exception cref="RegexParseException">The expression is invalid.</exception>
    public static Regex Basic(string expression, bool ignoreCase) => Create(Translate(expression, isExtended: false), ignoreCase);

    /// <exception cref="RegexParseException">The expression is invalid.</exception>
    public static Regex Extended(string expression, bool ignoreCase) => Create(Translate(expression, isExtended: true), ignoreCase);

    public static Regex Fixed(string text, bool ignoreCase) => Create(Regex.Escape(text), ignoreCase);

    public static Regex Create(string pattern, bool ignoreCase) =>
        new(
            pattern,
            RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None),
            System.Threading.Timeout.InfiniteTimeSpan);

    /// <summary>The same expression in .NET's syntax.</summary>
    public static string Translate(string expression, bool isExtended)
    {
        var result = new StringBuilder();
        var isStart = true;
        for (var i = 0; i < expression.Length; i++)
        {
            var wasStart = isStart;
            isStart = false;
            switch (expression[i])
            {
                case '\\' when i + 1 < expression.Length:
                    var escaped = expression[++i];
                    result.Append(Escape(escaped, isExtended, wasStart));
                    isStart = !isExtended && escaped is '(' or '|';
                    break;
                case '[' when EndOfSet(expression, i) is { } end:
                    result.Append(Set(expression[(i + 1)..end]));
                    i = end;
                    break;
                case '*' when wasStart:
                    result.Append("\\*");
                    break;
                case '^':
                    result.Append(isExtended || wasStart ? "^" : "\\^");
                    isStart = true;
                    break;
                case '$':
                    result.Append(isExtended || IsEnd(expression, i + 1) ? "(?!\\n)$" : "\\$");
                    break;
                case '(' or '|' when isExtended:
                    result.Append(expression[i]);
                    isStart = true;
                    break;
                case '+' or '?' or '{' when isExtended && wasStart:
                    result.Append('\\').Append(expression[i]);
                    break;
                case ')' or '+' or '?' or '{' or '}' or '|' or '(' when !isExtended:
                    result.Append('\\').Append(expression[i]);
                    break;
                default:
                    result.Append(expression[i]);
                    break;
            }
        }

        return result.ToString();
    }

    private static string Escape(char character, bool isExtended, bool wasStart) => character switch
    {
        '(' or ')' or '|' or '{' or '}' when !isExtended => character.ToString(),
        '+' or '?' when !isExtended => wasStart ? "\\" + character : character.ToString(),
        '<' => "\\b(?=\\w)",
        '>' => "\\b(?<=\\w)",
        '`' => "\\A",
        '\'' => "\\z",
        'w' or 'W' or 's' or 'S' or 'b' or 'B' or 'n' or 't' => "\\" + character,
        >= '1' and <= '9' => $"(?:\\{character})",
        _ when char.IsAsciiLetterOrDigit(character) => character.ToString(),
        _ => Regex.Escape(character.ToString()) is ['\\', ..] escaped
            ? escaped
            : character is ']' or '}' or '-' ? "\\" + character : character.ToString(),
    };

    private static bool IsEnd(string expression, int i) =>
        i == expression.Length
            || string.CompareOrdinal(expression, i, "\\)", 0, 2) == 0
            || string.CompareOrdinal(expression, i, "\\|", 0, 2) == 0;

    private static int? EndOfSet(string expression, int start)
    {
        var i = start + 1;
        i += i < expression.Length && expression[i] == '^' ? 1 : 0;
        i += i < expression.Length && expression[i] == ']' ? 1 : 0;
        while (i < expression.Length && expression[i] != ']')
        {
            i = expression[i] == '[' && i + 1 < expression.Length && expression[i + 1] == ':'
                && expression.IndexOf(":]", i, StringComparison.Ordinal) is var close and > 0 ? close + 2 : i + 1;
        }

        return i < expression.Length ? i : null;
    }

    /// <summary>A bracket expression: a backslash in it is literal, and nothing in it may be taken for .NET's subtraction.</summary>
    private static string Set(string content)
    {
        var result = new StringBuilder("[");
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '[' && i + 1 < content.Length && content[i + 1] == ':'
                && content.IndexOf(":]", i, StringComparison.Ordinal) is var close and > 0)
            {
                AppendClass(result, content[(i + 2)..close]);
                i = close + 1;
            }
            else if (content[i] is '\\' or '[' or ']' || (content[i] == '^' && i > 0))
            {
                result.Append('\\').Append(content[i]);
            }
            else if (content[i] == '-' && (i == 0 || i == content.Length - 1 || (i == 1 && content[0] == '^')))
            {
                result.Append("\\-");
            }
            else
            {
                result.Append(content[i]);
            }
        }

        return result.Append(']').ToString();
    }

    private static void AppendClass(StringBuilder result, string name)
    {
        for (var code = 0; code < 128; code++)
        {
            if (CharacterClass.Contains(name, (char)code) == true)
            {
                result.Append($"\\x{code:x2}");
            }
        }
    }
}
