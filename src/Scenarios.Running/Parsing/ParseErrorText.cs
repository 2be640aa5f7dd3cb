using Scenarios.Running.Results;

namespace Scenarios.Running.Parsing;

/// <summary>Puts the parser's errors into words: where, what was expected, what was there.</summary>
internal static class ParseErrorText
{
    public static IReadOnlyList<SourceError> Describe(string uri, string text, global::Gherkin.ParserException exception)
    {
        var errors = exception is global::Gherkin.CompositeParserException composite ? composite.Errors : [exception];
        return errors.Select(error => DescribeOne(uri, text, error)).ToArray();
    }

    private static SourceError DescribeOne(string uri, string text, global::Gherkin.ParserException error)
    {
        var line = error.Location?.Line ?? 0;
        var message = error switch
        {
            global::Gherkin.UnexpectedTokenException token =>
                $"expected {Expected(token.ExpectedTokenTypes)}, got \"{token.ReceivedToken.GetTokenValue().Trim()}\"",
            global::Gherkin.UnexpectedEOFException end => $"the file ends where {Expected(end.ExpectedTokenTypes)} was expected",
            global::Gherkin.AstBuilderException => RaggedRowText.Describe(text, line) ?? Plain(error.Message),
            _ => Plain(error.Message),
        };
        return new SourceError(uri, line, error.Location?.Column ?? 0, message);
    }

    private static string Expected(IEnumerable<string> tokens)
    {
        var names = tokens.Select(Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return names.Length switch
        {
            0 => "something else",
            1 => names[0],
            _ => string.Join(", ", names[..^1]) + " or " + names[^1],
        };
    }

    // Comments and empty lines may stand anywhere: to name them does not help.
    private static string Name(string token) => token.TrimStart('#') switch
    {
        "EOF" => "the end of the file",
        "Comment" or "Empty" => "",
        "TagLine" => "a tag",
        "FeatureLine" => "\"Feature:\"",
        "RuleLine" => "\"Rule:\"",
        "BackgroundLine" => "\"Background:\"",
        "ScenarioLine" => "\"Scenario:\"",
        "ExamplesLine" => "\"Examples:\"",
        "StepLine" => "a step",
        "DocStringSeparator" => "a doc string (\"\"\")",
        "TableRow" => "a table row (|)",
        "Language" => "\"# language:\"",
        "Other" => "text",
        var other => other,
    };

    // The parser's own messages begin with "(line:column): ".
    private static string Plain(string message)
    {
        var end = message.IndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && end > 0 ? message[(end + 3)..] : message;
    }
}
