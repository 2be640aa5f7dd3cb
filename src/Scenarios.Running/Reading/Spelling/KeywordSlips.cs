using Scenarios.Running.Texts;

namespace Scenarios.Running.Reading.Spelling;

/// <summary>Looks for keywords in lines that the parser did not take for a keyword's line.</summary>
internal sealed class KeywordSlips(Keywords keywords)
{
    private const int LongestHead = 30;
    private const string While = "While ";
    private const string Colons = ":：﹕︰;；";

    /// <summary>The other languages that keywords are looked up in.</summary>
    private readonly Keywords[] _foreign =
    [
        .. new[] { Keywords.English, Keywords.Japanese }.Where(other => other.Language != keywords.Language),
    ];

    /// <summary>The keyword that a line resembles; null if it is prose.</summary>
    public KeywordSlip? Of(string line)
    {
        var text = Letters.Trim(line);
        if (text.Length == 0)
        {
            return null;
        }

        var first = line.TrimStart()[0];
        if (Letters.IsInvisible(first) && text.StartsWith("* ", StringComparison.Ordinal))
        {
            return Hidden(KeywordSlipKind.Step, first, "*");
        }

        var slip = Block(text) ?? Bare(text) ?? Star(text) ?? Step(text, keywords, isOwn: true) ?? Foreign(text);
        return slip is null ? null : BehindInvisible(first, slip) ?? slip;
    }

    /// <summary>A correct keyword behind an invisible character.</summary>
    private static KeywordSlip? BehindInvisible(char first, KeywordSlip slip) => slip.Kind switch
    {
        _ when !Letters.IsInvisible(first) => null,
        KeywordSlipKind.StepExact when slip.Message.Length == 0 => Hidden(KeywordSlipKind.Step, first, slip.Keyword),
        KeywordSlipKind.BlockExact => Hidden(KeywordSlipKind.Block, first, slip.Keyword),
        _ => null,
    };

    private static KeywordSlip Hidden(KeywordSlipKind kind, char first, string keyword) =>
        new(kind, keyword, $"before \"{keyword}\" is {Letters.Name(first)}: delete it.");

    private KeywordSlip? Block(string text)
    {
        var colon = text.AsSpan().IndexOfAny(Colons);
        if (colon is <= 0 or > LongestHead)
        {
            return null;
        }

        var head = text[..colon].TrimEnd();
        var narrow = Letters.Narrow(head);
        if (keywords.Blocks.Contains(head))
        {
            return text[colon] != ':'
                ? new KeywordSlip(KeywordSlipKind.Block, head, $"the \"{text[colon]}\" after \"{head}\" is not a colon: write \"{head}:\".")
                : head.Length < colon
                    ? new KeywordSlip(KeywordSlipKind.Block, head, $"there is a space between \"{head}\" and its colon: write \"{head}:\".")
                : new KeywordSlip(KeywordSlipKind.BlockExact, head, $"\"{head}:\" is not allowed here.");
        }

        if (text[colon] is ';' or '；')
        {
            return null;
        }

        foreach (var keyword in keywords.Blocks)
        {
            if (string.Equals(narrow, keyword, StringComparison.OrdinalIgnoreCase))
            {
                return new KeywordSlip(
                    narrow == keyword
                        ? KeywordSlipKind.Block
                        : KeywordSlipKind.BlockCase, keyword, $"\"{head}{text[colon]}\" is not a keyword: write \"{keyword}:\".");
            }
        }

        return keywords.Blocks.Where(keyword => KeywordLikeness.IsBlock(narrow, keyword))
            .MinBy(keyword => EditDistance.Between(narrow, keyword)) is { } near
            ? new KeywordSlip(KeywordSlipKind.Block, near, $"\"{head}{text[colon]}\" is not a keyword: write \"{near}:\".")
            : null;
    }

    private KeywordSlip? Bare(string text)
    {
        foreach (var keyword in keywords.Blocks)
        {
            if (text.StartsWith(keyword, StringComparison.Ordinal)
                && (text.Length == keyword.Length || char.IsWhiteSpace(text[keyword.Length])))
            {
                return new KeywordSlip(
                    KeywordSlipKind.BlockBare,
                    keyword,
                    $"\"{keyword}\" needs a colon: write \"{keyword}:{text[keyword.Length..]}\".");
            }
        }

        return null;
    }

    /// <summary>A list step without the blank after its <c>*</c>; two of them are Markdown emphasis.</summary>
    private static KeywordSlip? Star(string text) =>
        text.Length > 1 && text[0] == '*' && char.IsLetter(text[1]) && !text.AsSpan(1).Contains('*')
            ? new KeywordSlip(KeywordSlipKind.StepExact, "*", $"a space is missing after \"*\": write \"* {text[1..]}\".")
            : null;

    private static KeywordSlip? Step(string text, Keywords language, bool isOwn)
    {
        foreach (var keyword in language.Steps)
        {
            if (text.StartsWith(keyword, StringComparison.Ordinal) && AfterKeyword(text, keyword, language) is { } slip)
            {
                return slip;
            }
        }

        return !isOwn ? null : language.AreSpaced ? Mistyped(text, language) ?? Joining(text, language) : LookAlike(text, language);
    }

    /// <summary>A sentence that begins with a word that joins sentences, but begins no step.</summary>
    private static KeywordSlip? Joining(string text, Keywords language)
    {
        if (language.Language != "en" || !text.StartsWith(While, StringComparison.Ordinal))
        {
            return null;
        }

        // A colon between what goes on and what happens meanwhile is a comma within one sentence; one at the end announces a doc string.
        var colon = text.LastIndexOf(": ", StringComparison.Ordinal);
        var rest = colon < 0 || text.AsSpan(0, colon).Count('"') % 2 == 1 ? text : $"{text[..colon]}, {text[(colon + 2)..]}";
        return new KeywordSlip(KeywordSlipKind.StepCase, "When", $"\"{While.TrimEnd()}\" is not a keyword: write \"When w{rest[1..]}\". "
            + "What goes on during all steps that follow is a step of its own (\"Given …\" or \"When …\") above them.");
    }

    private static KeywordSlip? AfterKeyword(string text, string keyword, Keywords language)
    {
        if (text.Length == keyword.Length)
        {
            return new KeywordSlip(
                KeywordSlipKind.Step,
                keyword,
                $"\"{keyword}\" is followed by nothing: a step is a keyword and a sentence.");
        }

        var next = text[keyword.Length];
        if (next == ' ' || !language.AreSpaced)
        {
            return new KeywordSlip(KeywordSlipKind.StepExact, keyword, "");
        }

        var message = next switch
        {
            ':' or '：' => $"\"{keyword}{next}\": a step's keyword has no colon, write \"{keyword} …\".",
            _ when Letters.IsOddBlank(next) || Letters.IsInvisible(next) =>
                $"after \"{keyword}\" is {Letters.Name(next)}: write a space.",
            '"' or '\'' or '“' => $"a space is missing after \"{keyword}\".",
            _ when char.IsUpper(next) => $"a space is missing after \"{keyword}\".",
            _ => null,
        };
        return message is null ? null : new KeywordSlip(KeywordSlipKind.Step, keyword, message);
    }

    private static KeywordSlip? Mistyped(string text, Keywords language)
    {
        var end = text.AsSpan().IndexOfAny(" \t\u00A0\u3000");
        var word = end < 0 ? text : text[..end];
        var narrow = Letters.Narrow(word);
        foreach (var keyword in language.Steps)
        {
            if (string.Equals(narrow, keyword, StringComparison.OrdinalIgnoreCase))
            {
                return new KeywordSlip(
                    narrow == keyword
                        ? KeywordSlipKind.Step
                        : KeywordSlipKind.StepCase, keyword, $"\"{word}\" is not a keyword: write \"{keyword}\".");
            }
        }

        return end > 0
            && language.Steps.FirstOrDefault(keyword => KeywordLikeness.IsStep(narrow, keyword, language.Language == "en")) is { } near
            ? new KeywordSlip(KeywordSlipKind.Step, near, $"\"{word}\" is not a keyword: write \"{near}\".")
            : null;
    }

    private static KeywordSlip? LookAlike(string text, Keywords language) =>
        language.Steps.FirstOrDefault(keyword => KeywordLikeness.BeginsAlike(text, keyword)) is { } near
            ? new KeywordSlip(KeywordSlipKind.StepCase, near, $"\"{text[..near.Length]}\" is not a keyword: write \"{near}\".")
            : null;

    private KeywordSlip? Foreign(string text)
    {
        foreach (var other in _foreign)
        {
            var block = other.Blocks.FirstOrDefault(word => text.StartsWith(word, StringComparison.Ordinal)
                && text.Length > word.Length && text[word.Length] is ':' or '：');
            if (block is not null)
            {
                return new KeywordSlip(KeywordSlipKind.Block, block, ForeignText(block, other));
            }

            if (Step(text, other, isOwn: false) is { Kind: KeywordSlipKind.StepExact } step)
            {
                return step with { Message = ForeignText(step.Keyword, other) };
            }
        }

        return null;
    }

    private string ForeignText(string word, Keywords other) =>
        $"\"{word}\" is a keyword of the language \"{other.Language}\", but this feature's language is \"{keywords.Language}\": "
        + $"to change it, write \"# language: {other.Language}\" on the first line.";
}
