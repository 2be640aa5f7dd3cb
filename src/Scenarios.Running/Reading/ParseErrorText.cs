using Gherkin;
using Scenarios.Running.Reading.Checks;
using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Reading;

/// <summary>Puts the parser's errors into words: the place, what was expected, what was found, and what was likely meant.</summary>
internal sealed class ParseErrorText
{
    /// <summary>Later errors of a file are mostly consequences of the first ones.</summary>
    private const int Most = 5;

    private readonly string _uri;
    private readonly SourceLines _lines;
    private readonly Keywords _keywords;
    private readonly ParseErrorHints _hints;
    private readonly IReadOnlyList<int> _delimiters;

    private ParseErrorText(string uri, string text, string language)
    {
        _uri = uri;
        _lines = new SourceLines(text);
        _keywords = Keywords.Of(LanguageOf(_lines) ?? language);
        _hints = new ParseErrorHints(_keywords);
        _delimiters = OpenDocString.DelimitersOf(text, language);
    }

    /// <summary>The errors, by line. Consecutive lines that fail in the same way yield one error.</summary>
    public static IReadOnlyList<SourceError> Describe(string uri, string text, string language, ParserException exception)
    {
        ParserException[] errors = exception is CompositeParserException composite ? [.. composite.Errors] : [exception];
        return new ParseErrorText(uri, text, language).Describe(errors);
    }

    private IReadOnlyList<SourceError> Describe(ParserException[] errors)
    {
        if (Swallowed() is { } swallowed)
        {
            // Everything after it is read inside out.
            return [swallowed];
        }

        if (Array.Find(errors, error => error is NoSuchLanguageException) is { } language)
        {
            // All other lines are read in the wrong language.
            return [DescribeOne(language)];
        }

        var described = new List<SourceError>();
        for (var index = 0; index < errors.Length && described.Count < Most; index++)
        {
            if (index == 0 || !FollowsFrom(errors[index - 1], errors[index], described.Count))
            {
                described.Add(DescribeOne(errors[index]));
            }
        }

        return described;
    }

    private SourceError DescribeOne(ParserException error)
    {
        var line = error.Location?.Line ?? 1;
        var column = error.Location?.Column ?? 0;
        switch (error)
        {
            case UnexpectedTokenException token:
                var got = token.ReceivedToken.GetTokenValue().Trim();
                return new SourceError(
                    _uri,
                    line,
                    column,
                    $"expected {Expected(token.ExpectedTokenTypes)}, got \"{got}\"{_hints.For(got, line, token.ExpectedTokenTypes)}");
            case UnexpectedEOFException end when end.ExpectedTokenTypes.Contains("#DocStringSeparator") && _delimiters.Count % 2 == 1:
                return LeftOpen(_delimiters[^1]);
            case UnexpectedEOFException end:
                return new SourceError(
                    _uri,
                    Math.Max(1, _lines.LastWritten),
                    0,
                    $"the file ends after this line, where {Expected(end.ExpectedTokenTypes)} was expected");
            case InvalidTagException:
                return new SourceError(
                    _uri,
                    line,
                    column,
                    $"the tag \"{TagAt(line, column)}\" contains a space: a tag is one word that begins with @");
            case NoSuchLanguageException:
                return new SourceError(
                    _uri,
                    line,
                    column,
                    $"{Plain(error.Message)}: expected a code such as en or ja (https://cucumber.io/docs/gherkin/languages)");
            default:
                return new SourceError(_uri, line, column, RaggedRowText.Describe(_lines, line) ?? Plain(error.Message));
        }
    }

    /// <summary>Reports a doc string that continues over the beginning of a scenario.</summary>
    private SourceError? Swallowed()
    {
        for (var index = 0; index < _delimiters.Count; index += 2)
        {
            var open = _delimiters[index];
            var end = index + 1 < _delimiters.Count ? _delimiters[index + 1] : _lines.Count + 1;
            if (OpenDocString.Swallowed(_lines, open, end, _lines.ColumnOf(open), _keywords) is { } number)
            {
                return LeftOpen(open, number);
            }
        }

        return null;
    }

    private SourceError LeftOpen(int open, int? swallowed = null)
    {
        var delimiter = Delimiter(_lines[open]);
        var where = swallowed is { } line ? $" above line {line}, \"{_lines[line].Trim()}\"" : "";
        return new SourceError(
            _uri,
            open,
            _lines.ColumnOf(open),
            $"the doc string that begins here is not closed: expected a line with {delimiter} "
            + $"alone{where}{ParseErrorHints.ForOpen(_lines, open, swallowed ?? _lines.Count + 1, delimiter)}");
    }

    private static string Delimiter(string line) => line.TrimStart() is { Length: >= 3 } text ? text[..3] : "\"\"\"";

    /// <summary>
    /// Whether an error repeats the one before it: nothing is between them and both expect the same, or the file ends.
    /// </summary>
    private bool FollowsFrom(ParserException before, ParserException error, int described) =>
        (described > 0 && error is UnexpectedEOFException && _delimiters.Count % 2 == 0)
        || (before is UnexpectedTokenException first && error is UnexpectedTokenException second
        && first.ExpectedTokenTypes.SequenceEqual(second.ExpectedTokenTypes)
        && Enumerable.Range(
            first.ReceivedToken.Location.Line + 1,
            Math.Max(0, second.ReceivedToken.Location.Line - first.ReceivedToken.Location.Line - 1))
            .All(number => string.IsNullOrWhiteSpace(_lines[number]) || _lines[number].AsSpan().TrimStart().StartsWith("#")));

    private string Expected(IEnumerable<string> tokens)
    {
        var names = tokens.Select(Name).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
        return names.Length switch
        {
            0 => "something else",
            1 => names[0],
            _ => string.Join(", ", names[..^1]) + " or " + names[^1],
        };
    }

    // Comments and empty lines are allowed anywhere: naming them does not help.
    private string Name(string token) => token.TrimStart('#') switch
    {
        "EOF" => "the end of the file",
        "Comment" or "Empty" => "",
        "TagLine" => "a tag",
        "FeatureLine" => $"\"{_keywords.Feature[0]}:\"",
        "RuleLine" => $"\"{_keywords.Rule[0]}:\"",
        "BackgroundLine" => $"\"{_keywords.Background[0]}:\"",
        "ScenarioLine" => $"\"{_keywords.Scenario[0]}:\"",
        "ExamplesLine" => $"\"{_keywords.Examples[0]}:\"",
        "StepLine" => "a step",
        "DocStringSeparator" => "a doc string (\"\"\")",
        "TableRow" => "a table row (|)",
        "Language" => "\"# language:\"",
        "Other" => "text",
        var other => other,
    };

    private string TagAt(int line, int column)
    {
        var text = _lines[line].AsSpan(Math.Clamp(column - 1, 0, _lines[line].Length));
        var next = text.Length > 1 ? text[1..].IndexOf('@') : -1;
        return (next < 0 ? text : text[..(next + 1)]).Trim().ToString();
    }

    /// <summary>The language that a file declares.</summary>
    private static string? LanguageOf(SourceLines lines)
    {
        for (var number = 1; number <= lines.Count; number++)
        {
            var line = lines[number].AsSpan().Trim();
            if (!line.IsEmpty && line[0] != '#')
            {
                return null;
            }

            var text = line.TrimStart("# \t");
            if (text.StartsWith("language", StringComparison.Ordinal) && text["language".Length..].TrimStart() is [':', ..] rest)
            {
                return rest[1..].Trim().ToString();
            }
        }

        return null;
    }

    // The parser's own messages begin with "(line:column): ".
    private static string Plain(string message)
    {
        var end = message.IndexOf("): ", StringComparison.Ordinal);
        return message.StartsWith('(') && end > 0 ? message[(end + 3)..] : message;
    }
}
