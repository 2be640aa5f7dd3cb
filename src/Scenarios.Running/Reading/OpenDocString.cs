using Gherkin;

namespace Scenarios.Running.Reading;

/// <summary>Where the doc strings of a text begin and end, as far as the parser got: the way to one that was never closed.</summary>
internal sealed class OpenDocString : IAstBuilder<object>
{
    private readonly List<Token> _delimiters = [];

    private OpenDocString()
    {
    }

    /// <summary>Whether a line begins a block, so that it hardly belongs to a doc string.</summary>
    public static bool IsBlock(string line, Keywords keywords)
    {
        var text = line.AsSpan().TrimStart();
        foreach (var keyword in keywords.Blocks)
        {
            if (text.StartsWith(keyword, StringComparison.Ordinal) && text.Length > keyword.Length && text[keyword.Length] == ':')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The lines of the delimiters, in order: the first begins a doc string, the second ends it.</summary>
    public static IReadOnlyList<int> DelimitersOf(string text, string language)
    {
        var recorder = new OpenDocString();
        try
        {
            using var reader = new StringReader(text);
            new Parser<object>(recorder).Parse(new TokenScanner(reader), new TokenMatcher(language));
        }
        catch (ParserException)
        {
            // What is wrong is known already; here only the way to it counts.
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
