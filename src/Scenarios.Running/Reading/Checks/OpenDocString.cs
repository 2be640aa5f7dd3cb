using Gherkin;
using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Reading.Checks;

/// <summary>Records where the doc strings of a text begin and end, as far as the parser gets, to find one that was never closed.</summary>
internal sealed class OpenDocString : IAstBuilder<object>
{
    private readonly List<Token> _delimiters = [];

    private OpenDocString()
    {
    }

    /// <summary>
    /// The first line of a doc string that looks like the beginning of the next scenario; null if there is none, or if the doc string
    /// contains a whole feature.
    /// </summary>
    /// <param name="lines">The file.</param>
    /// <param name="open">The line of the opening delimiter.</param>
    /// <param name="end">The line of the closing delimiter, or the line count plus one if there is none.</param>
    /// <param name="column">Only lines that begin before this column count.</param>
    /// <param name="keywords">The file's keywords.</param>
    public static int? Swallowed(SourceLines lines, int open, int end, int column, Keywords keywords)
    {
        for (var number = open + 1; number < end; number++)
        {
            if (Begins(lines[number], keywords.Feature))
            {
                return null;
            }

            if (lines.ColumnOf(number) < column
                && (Begins(lines[number], keywords.Scenario)
                    || Begins(lines[number], keywords.Outline)
                    || Begins(lines[number], keywords.Rule)
                    || Begins(lines[number], keywords.Background)))
            {
                return number;
            }
        }

        return null;
    }

    private static bool Begins(string line, IReadOnlyList<string> words)
    {
        var text = line.AsSpan().TrimStart();
        foreach (var word in words)
        {
            if (text.StartsWith(word, StringComparison.Ordinal) && text.Length > word.Length && text[word.Length] == ':')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines of the delimiters, in order: odd ones open a doc string, even ones close it.</summary>
    public static IReadOnlyList<int> DelimitersOf(string text, string language)
    {
        var recorder = new OpenDocString();
        try
        {
            using var reader = new StringReader(text);
            new Parser<object>(recorder).Parse(new TokenScanner(reader), new TokenMatcher(new Dialects(language)));
        }
        catch (ParserException)
        {
            // The error is already known; only the delimiters before it matter.
        }

        return [.. recorder._delimiters.Select(token => token.Location.Line)];
    }

    /// <inheritdoc/>
    public void Build(Token token)
    {
        if (token.MatchedType == TokenType.DocStringSeparator)
        {
            _delimiters.Add(token);
        }
    }

    /// <inheritdoc/>
    public void StartRule(RuleType ruleType)
    {
    }

    /// <inheritdoc/>
    public void EndRule(RuleType ruleType)
    {
    }

    /// <inheritdoc/>
    public object GetResult() => _delimiters;

    /// <inheritdoc/>
    public void Reset() => _delimiters.Clear();
}
