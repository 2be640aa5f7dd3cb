using System.Text;
using Scenarios.Running.Reading.Spelling;
using Scenarios.Running.Texts;

namespace Scenarios.Running.Sentences;

/// <summary>
/// Common mistakes in punctuation. Each kind finds one mistake in a text and corrects it.
/// </summary>
internal sealed class TextSlips(WrittenStep step)
{
    private const string OpeningQuotes = "“”„‟″＂«»「」『』";
    private const string SingleQuotes = "‘’‚‛`´";
    private const string SentenceEnds = ".。．!！;；,，、?？";

    /// <summary>The beginnings of comments in Gherkin and elsewhere, and of remarks in brackets.</summary>
    private static readonly string[] CommentMarks = ["#", "＃", "//", "--", "/*", "<!--", "(", "（"];

    private readonly Keywords _keywords = Keywords.Of(step.Language);

    /// <summary>All kinds, in the order in which they are corrected.</summary>
    public IReadOnlyList<Func<string, IEnumerable<TextSlip>>> Kinds =>
        [Invisible, Blanks, FullWidth, Quotes, SingleQuotesToo, OpenQuote, SecondKeyword, LeadingColon, TwoBlanks, Comment, End, Colon];

    private static IEnumerable<TextSlip> Invisible(string text)
    {
        if (text.FirstOrDefault(Letters.IsInvisible) is var letter and not '\0')
        {
            yield return new TextSlip(
                string.Concat(text.Where(other => !Letters.IsInvisible(other))),
                $"it has {Letters.Name(letter)} in it: delete it");
        }
    }

    private static IEnumerable<TextSlip> Blanks(string text)
    {
        if (text.FirstOrDefault(Letters.IsOddBlank) is var letter and not '\0')
        {
            yield return new TextSlip(
                string.Concat(text.Select(other => Letters.IsOddBlank(other) ? ' ' : other)),
                $"it has {Letters.Name(letter)} in it: write a space");
        }
    }

    private static IEnumerable<TextSlip> FullWidth(string text)
    {
        var narrow = OutsideQuotes(text, letter => letter == '＂' ? letter : Letters.Narrow(letter));
        if (narrow != text)
        {
            var first = text[Enumerable.Range(0, text.Length).First(index => narrow[index] != text[index])];
            yield return new TextSlip(narrow, $"\"{first}\" is full-width: write \"{Letters.Narrow(first)}\"");
        }
    }

    private static IEnumerable<TextSlip> Quotes(string text)
    {
        var first = text.AsSpan().IndexOfAny(OpeningQuotes);
        if (first >= 0)
        {
            var close = text.AsSpan(first + 1).IndexOfAny(OpeningQuotes);
            var pair = close < 0 ? $"{text[first]}" : $"{text[first]}…{text[first + 1 + close]}";
            var name = text[first] is '“' or '”' or '„' or '‟' ? "curly quotes " : "";
            yield return new TextSlip(
                string.Concat(text.Select(letter => OpeningQuotes.Contains(letter) ? '"' : letter)),
                $"{name}{pair}: write \"…\"");
        }
    }

    private static IEnumerable<TextSlip> SingleQuotesToo(string text)
    {
        var first = text.AsSpan().IndexOfAny(SingleQuotes + '\'');
        var close = first < 0 ? -1 : text.AsSpan(first + 1).IndexOfAny(SingleQuotes + '\'');
        if (close >= 0)
        {
            yield return new TextSlip(
                string.Concat(text.Select(letter => letter == '\'' || SingleQuotes.Contains(letter) ? '"' : letter)),
                $"{text[first]}…{text[first + 1 + close]}: write \"…\"");
        }
    }

    /// <summary>A missing opening or closing quote: the other one goes to a blank or to an end of the text.</summary>
    private static IEnumerable<TextSlip> OpenQuote(string text)
    {
        if (text.AsSpan().Count('"') % 2 == 0)
        {
            yield break;
        }

        var last = text.LastIndexOf('"');
        yield return new TextSlip(text + '"', "a quote is not closed: write \" at its end");
        for (var blank = text.IndexOf(' ', last); blank > 0; blank = text.IndexOf(' ', blank + 1))
        {
            yield return new TextSlip(text.Insert(blank, "\""), "a quote is not closed: write \" at its end");
        }

        for (var blank = text.LastIndexOf(' ', last); blank > 0; blank = text.LastIndexOf(' ', blank - 1))
        {
            yield return new TextSlip(text.Insert(blank + 1, "\""), "a quote is not opened: write \" at its beginning");
        }
    }

    private IEnumerable<TextSlip> SecondKeyword(string text)
    {
        foreach (var keyword in _keywords.Steps.Concat(Keywords.English.Steps))
        {
            if (text.Length > keyword.Length
                && text.StartsWith(keyword, StringComparison.OrdinalIgnoreCase)
                && (text[keyword.Length] == ' ' || !_keywords.AreSpaced))
            {
                yield return new TextSlip(
                    text[keyword.Length..].TrimStart(),
                    $"it has a second keyword, \"{text[..keyword.Length]}\": remove one",
                    KeywordOf(keyword));
            }
        }
    }

    private string? KeywordOf(string word) => word switch
    {
        "Given" or "When" or "Then" => word,
        _ when _keywords.Given.Contains(word) => "Given",
        _ when _keywords.When.Contains(word) => "When",
        _ when _keywords.Then.Contains(word) => "Then",
        _ => null,
    };

    private static IEnumerable<TextSlip> LeadingColon(string text)
    {
        if (text.Length > 1 && text[0] is ':' or '：' or '、' or ',' or '-')
        {
            yield return new TextSlip(text[1..].TrimStart(), $"\"{text[0]}\" after the keyword is unnecessary: remove it");
        }
    }

    private static IEnumerable<TextSlip> TwoBlanks(string text)
    {
        var single = new StringBuilder();
        var quoted = false;
        foreach (var letter in text)
        {
            quoted ^= letter == '"';
            if (letter != ' ' || quoted || single.Length == 0 || single[^1] != ' ')
            {
                single.Append(letter);
            }
        }

        if (single.Length < text.Length)
        {
            yield return new TextSlip(single.ToString(), "it has two spaces in a row: write one");
        }
    }

    private static IEnumerable<TextSlip> Comment(string text)
    {
        foreach (var mark in CommentMarks)
        {
            if (mark is "(" or "（" && text[^1] is not (')' or '）'))
            {
                continue;
            }

            for (var at = text.IndexOf(mark, StringComparison.Ordinal); at > 0; at = text.IndexOf(mark, at + 1, StringComparison.Ordinal))
            {
                if (char.IsWhiteSpace(text[at - 1]) || text[at - 1] is '"' or ':')
                {
                    yield return new TextSlip(
                        text[..at].TrimEnd(),
                        $"a comment needs its own line, with # in front: \"{text[at..]}\" is read as part of the step");
                }
            }
        }
    }

    private static IEnumerable<TextSlip> End(string text)
    {
        if (text.Length > 1 && (SentenceEnds.Contains(text[^1]) || text[^1] is ':' or '：'))
        {
            var what = text[^1] is '.' or '。' or '．' ? "a full stop" : $"\"{text[^1]}\"";
            yield return new TextSlip(text[..^1].TrimEnd(), $"it ends with {what}: remove it");
        }
    }

    private IEnumerable<TextSlip> Colon(string text)
    {
        if (text.Length > 0 && text[^1] != ':' && (step.HasDocString || step.HasTable))
        {
            var bare = text[^1] == '：' || SentenceEnds.Contains(text[^1]) ? text[..^1] : text;
            yield return new TextSlip(
                bare + ":",
                $"\":\" is missing at its end, where {(step.HasTable ? "a table" : "a doc string")} follows");
        }
    }

    private static string OutsideQuotes(string text, Func<char, char> change)
    {
        var changed = new StringBuilder(text.Length);
        var quoted = false;
        foreach (var letter in text)
        {
            quoted ^= letter == '"';
            changed.Append(quoted ? letter : change(letter));
        }

        return changed.ToString();
    }
}
