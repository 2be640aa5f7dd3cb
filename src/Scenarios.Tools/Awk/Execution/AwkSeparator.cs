using System.Text.RegularExpressions;

namespace Scenarios.Tools.Awk.Execution;

/// <summary>
/// Splits text into fields: by blanks, by one literal character, by a regular expression, or, when the separator is empty, into single
/// characters.
/// </summary>
internal sealed class AwkSeparator
{
    private readonly string _text;
    private readonly Regex? _regex;

    private AwkSeparator(string text, Regex? regex) => (_text, _regex) = (text, regex);

    /// <param name="compile">Creates a regular expression from a text.</param>
    public static AwkSeparator Of(string text, Func<string, Regex> compile) => new(text, text.Length > 1 ? compile(text) : null);

    public static AwkSeparator Of(Regex regex) => new(string.Empty, regex);

    public List<string> Split(string line)
    {
        if (line.Length == 0)
        {
            return [];
        }

        if (_regex is not null)
        {
            return SplitByRegex(line, _regex);
        }

        return _text switch
        {
            " " => [.. line.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)],
            "" => [.. line.Select(static character => character.ToString())],
            _ => [.. line.Split(_text[0])],
        };
    }

    private static List<string> SplitByRegex(string line, Regex regex)
    {
        var fields = new List<string>();
        var start = 0;
        for (var match = regex.Match(line); match.Success; match = match.NextMatch())
        {
            if (match.Length > 0)
            {
                fields.Add(line[start..match.Index]);
                start = match.Index + match.Length;
            }
        }

        fields.Add(line[start..]);
        return fields;
    }
}
