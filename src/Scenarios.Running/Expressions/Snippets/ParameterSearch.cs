using System.Globalization;
using System.Text.RegularExpressions;

namespace Scenarios.Running.Expressions.Snippets;

/// <summary>Looks for text that one regular expression of a parameter type accepts, as whole words.</summary>
internal sealed class ParameterSearch
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private readonly ParameterType type;
    private readonly Regex regex;

    private ParameterSearch(ParameterType type, string regexp)
    {
        this.type = type;
        regex = new Regex(regexp, RegexOptions.CultureInvariant, Limit);
    }

    public static IEnumerable<ParameterSearch> For(ParameterType type) => type.Regexps.Select(regexp => new ParameterSearch(type, regexp));

    /// <summary>The first occurrence at or after a position that is neither empty nor part of a word; null if there is none.</summary>
    public ParameterOccurrence? Find(string text, int position)
    {
        for (var start = position; start < text.Length; start++)
        {
            // The text before the start is out of sight for the pattern, as if the step began here.
            var match = regex.Match(text, start, text.Length - start);
            if (match is { Success: true, Length: > 0 } && IsWholeWord(text, match.Index, match.Index + match.Length))
            {
                return new ParameterOccurrence(type, match.Index, match.Index + match.Length);
            }
        }
        return null;
    }

    private static bool IsWholeWord(string text, int start, int end) =>
        (start == 0 || IsBoundary(text[start - 1])) && (end == text.Length || IsBoundary(text[end]));

    /// <summary>Separators, punctuation and symbols, in Unicode's terms.</summary>
    private static bool IsBoundary(char c) => char.GetUnicodeCategory(c) switch
    {
        >= UnicodeCategory.SpaceSeparator and <= UnicodeCategory.ParagraphSeparator => true,
        >= UnicodeCategory.ConnectorPunctuation and <= UnicodeCategory.OtherSymbol => true,
        _ => false,
    };
}
