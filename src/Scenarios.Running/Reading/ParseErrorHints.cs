using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Texts;
using Scenarios.Running.Sources;

namespace Scenarios.Running.Reading;

/// <summary>Guesses what a line that does not fit was meant to be. The guess is appended to an error, so it may be liberal.</summary>
internal sealed class ParseErrorHints(Keywords keywords)
{
    private readonly KeywordSlips _slips = new(keywords);

    /// <summary>Strings that are nearly a doc string's delimiter.</summary>
    private static readonly string[] Quotes = ["'''", "“““", "”””", "“””", "„““", "''''", "\"\"", "``", "＂＂＂", "´´´"];

    /// <summary>The text to append to an error; empty if there is no guess.</summary>
    /// <param name="got">The line that does not fit, without blanks at its ends.</param>
    /// <param name="line">Its number.</param>
    /// <param name="expected">The parser's names of the tokens that would fit.</param>
    public string For(string got, int line, IReadOnlyCollection<string> expected)
    {
        var text = Letters.Trim(got);
        var hint = (got.Length > 0 && Letters.IsInvisible(got[0]) ? $"it begins with {Letters.Name(got[0])}: delete it" : null)
            ?? Sign(text, expected)
            ?? (line == 1 || expected.Contains("#FeatureLine") ? OtherLanguage(text) : null) ?? Keyword(text, expected);
        return hint is null ? "" : ": " + hint.TrimEnd('.');
    }

    /// <summary>The hint for a doc string that is left open: a delimiter of another kind, or text beside one.</summary>
    public static string ForOpen(SourceLines lines, int open, int end, string delimiter)
    {
        var beside = Letters.Trim(lines[open]);
        if (beside.Length > 3 && beside.EndsWith(delimiter, StringComparison.Ordinal))
        {
            return $". Its text begins on the next line: {delimiter} needs its own line";
        }

        for (var number = open + 1; number < end; number++)
        {
            var text = Letters.Trim(lines[number]);
            if ((text is "\"\"\"" or "```" && text != delimiter) || Array.Exists(Quotes, quote => text == quote))
            {
                return $". Line {number} has {text}, which does not close what {delimiter} opened";
            }

            if (text.Length > 3 && text.EndsWith(delimiter, StringComparison.Ordinal))
            {
                return $". Line {number} has {delimiter} after other text: it needs its own line";
            }
        }

        return "";
    }

    private static string? Sign(string text, IReadOnlyCollection<string> expected)
    {
        if (text.StartsWith("\"\"\"", StringComparison.Ordinal) || text.StartsWith("```", StringComparison.Ordinal))
        {
            return "a doc string belongs below a step, and a step can have only one";
        }

        if (Array.Exists(Quotes, quote => text.StartsWith(quote, StringComparison.Ordinal)))
        {
            return "a doc string begins and ends with \"\"\" or ``` on its own line";
        }

        if (text.Length == 0)
        {
            return null;
        }

        return text[0] switch
        {
            '|' when !expected.Contains("#TableRow") => "a table belongs below a step or Examples",
            '｜' or '│' or '￨' => $"\"{text[0]}\" is not a pipe: a row is written with |",
            '＃' => "\"＃\" is full-width: a comment begins with #",
            '＠' => "\"＠\" is full-width: a tag begins with @",
            '/' when text.StartsWith("//", StringComparison.Ordinal) => "a comment begins with #",
            '-' or '•' or '・' or '–' => "a step begins with a keyword, or with \"* \"",
            '*' => "a space is missing after \"*\"",
            '@' => "a tag belongs above a scenario, a rule, Examples or the feature",
            _ when text[^1] == '|' && expected.Contains("#TableRow") => "a row of a table also begins with a pipe",
            _ => null,
        };
    }

    private string? Keyword(string text, IReadOnlyCollection<string> expected) => _slips.Of(text) switch
    {
        null => null,
        { Kind: KeywordSlipKind.StepExact, Message.Length: 0 } =>
            expected.Contains("#StepLine") ? null : "steps belong below a scenario or a background, and above Examples",
        { Kind: KeywordSlipKind.BlockExact } block => Misplaced(block.Keyword),
        var slip => slip.Message,
    };

    private string Misplaced(string keyword) => keyword switch
    {
        _ when keywords.Feature.Contains(keyword) => "a file has only one feature: another one needs its own file",
        _ when keywords.Background.Contains(keyword) => $"a background may occur only once, above the first \"{keywords.Scenario[0]}:\"",
        _ when keywords.Examples.Contains(keyword) => $"\"{keyword}:\" belongs below a scenario's steps",
        _ => $"\"{keyword}:\" is not allowed here",
    };

    private string? OtherLanguage(string text)
    {
        var colon = text.AsSpan().IndexOfAny(":：");
        if (colon <= 0)
        {
            return null;
        }

        var head = text[..colon];
        return !keywords.Feature.Contains(head) && Languages.OfFeature(head) is { } language
            ? $"\"{head}\" is the keyword of the language \"{language}\": write \"# language: {language}\" on the first line"
            : null;
    }
}
