using System.Text;
using Scenarios.Steps.Language.Book;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Language.Repair;

namespace Scenarios.Steps.Language.Advice;

/// <summary>
/// Advice on a step that is not understood: where its reading stopped, what is expected there, and which similar sentences exist.
/// </summary>
public static class SentenceAdvice
{
    private const int MostParts = 5;
    private const int MostWords = 6;
    private const string NotUnderstood = "No sentence reads like this.";
    private const int MostNearest = 3;
    private const double Near = 0.3;
    private const double NearTheBest = 0.6;

    /// <summary>Stands for any keyword, as <c>*</c> does in a feature.</summary>
    private const string Star = "*";

    /// <summary>Returns the advice, as several lines of text.</summary>
    /// <param name="keyword">Given, When or Then; <c>*</c> for any.</param>
    /// <param name="text">The sentence.</param>
    /// <param name="hasText">Whether the step has a doc string.</param>
    /// <param name="hasTable">Whether the step has a table.</param>
    /// <param name="line">Formats a suggested step from Given, When or Then and a sentence, with the keywords of the feature.</param>
    public static string Describe(string keyword, string text, bool hasText, bool hasTable, Func<string, string, string> line)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(line);
        text = HalfWidth.Widened(text);
        var form = SentenceReader.FormOf(hasText, hasTable);
        var kinds = keyword == Star ? Enum.GetValues<StepKind>() : WithOthers(Enum.Parse<StepKind>(keyword));
        return OtherKeyword(kinds, form, text, line)
            ?? OtherForm(kinds, form, text, line)
            ?? Mended(kinds, keyword == Star, form, text, line)
            ?? Point(kinds[0], keyword == Star, form, text) + Nearest(kinds[0], text, line);
    }

    /// <summary>The keywords to look under: the step's own, then others. An action belongs under When rather than Given.</summary>
    private static StepKind[] WithOthers(StepKind kind) => kind switch
    {
        StepKind.Given => [kind, StepKind.When, StepKind.Then],
        StepKind.When => [kind, StepKind.Given, StepKind.Then],
        _ => [kind, StepKind.When, StepKind.Given],
    };

    /// <summary>Translates advice into the language of the sentence.</summary>
    private static string Words(string text, string words, params ReadOnlySpan<string> parts) =>
        AdviceWords.Of(PhraseBook.For(text).First().Language, words, parts);

    private static string? OtherKeyword(StepKind[] kinds, SentenceForm form, string text, Func<string, string, string> line)
    {
        foreach (var other in kinds[1..])
        {
            if (SentenceReader.Read(other, form, text) is not null)
            {
                var words = Words(
                    text, "No sentence reads like this: it is a {0} step, not a {1} step.", Words(text, $"{other}"),
                    Words(text, $"{kinds[0]}"));
                return $"{words}\n{Words(text, "Write: {0}", line(other.ToString(), text))}";
            }
        }

        return null;
    }

    private static string? OtherForm(StepKind[] kinds, SentenceForm form, string text, Func<string, string, string> line)
    {
        foreach (var kind in kinds)
        {
            // A colon at the end announces a doc string or table.
            string TextFor(SentenceForm other) => other == SentenceForm.Plain ? text.TrimEnd(':', '：') : text;
            var forms = Enum.GetValues<SentenceForm>()
                .Where(other => other != form && SentenceReader.Read(kind, other, TextFor(other)) is not null)
                .ToList();
            if (forms.Contains(SentenceForm.Plain) && form == SentenceForm.Plain)
            {
                continue;
            }

            if (forms.Count > 0)
            {
                var wanted = form == SentenceForm.Plain ? forms[^1] : forms[0];
                return Words(text, Missing(forms, form))
                    + (wanted != SentenceForm.Plain && SentenceBook.Like(kind, wanted, text) is { } example
                    ? $"{Words(text, " For example:")}\n{SentenceBook.Lines(example, line, "  ")}"
                    : string.Empty);
            }
        }

        return null;
    }

    private static string Missing(List<SentenceForm> forms, SentenceForm form) => (form, forms) switch
    {
        (SentenceForm.Table, [SentenceForm.Plain, ..]) => "The sentence takes no table: remove the rows below it.",
        (SentenceForm.Text, [SentenceForm.Plain, ..]) => "The sentence takes no doc string: remove the text below it.",
        (SentenceForm.Text, _) => "The sentence needs a table below it, not a doc string: write its rows between pipes (|).",
        (SentenceForm.Table, _) => "The sentence needs a doc string below it, not a table: write it between two lines of \"\"\".",
        (_, [SentenceForm.Text, SentenceForm.Table]) =>
            "Something is missing below the sentence: a doc string, between two lines of \"\"\", or a table, its rows between pipes (|).",
        (_, [SentenceForm.Table]) => "The sentence needs a table below it: write its rows on the lines below, each between pipes (|).",
        _ => "The sentence needs a doc string below it: write it on the lines below, between two lines of \"\"\".",
    };

    /// <summary>Suggests the likeliest sentence that differs by a few slips; under the step's own keyword if possible.</summary>
    private static string? Mended(StepKind[] kinds, bool isStar, SentenceForm form, string text, Func<string, string, string> line)
    {
        var (written, comment) = Comments.Part(text);
        var plain = PlainImages.Named(written);
        var best = WithNames(kinds, form, plain) ?? Nearest(kinds, isStar, form, plain);
        if (best is null)
        {
            return null;
        }

        var said = new StringBuilder(Pointer(best.Kind, form, plain)).Append('\n').AppendJoin("; ", best.Slips);
        if (best.Kind != kinds[0] && !isStar)
        {
            said.Append(Words(text, "; it is a {0} step, not a {1} step", Words(text, $"{best.Kind}"), Words(text, $"{kinds[0]}")));
        }

        if (comment.Length > 0)
        {
            said.Append(Words(text, "; a comment needs its own line: \"{0}\" is read as part of the step", comment));
        }

        return said.Append('\n').Append(Words(text, "Write: {0}", line(best.Kind.ToString(), best.Text))).ToString();
    }

    private static SentenceRepair? Nearest(StepKind[] kinds, bool isStar, SentenceForm form, string text)
    {
        var best = RepairSearch.Find(kinds[0], form, text);
        foreach (var kind in best is null || isStar ? kinds[1..] : [])
        {
            var other = RepairSearch.Find(kind, form, text);
            best = other is not null && (best is null || other.Cost < best.Cost) ? other : best;
        }

        return best;
    }

    /// <summary>The sentence with quotes around all its names, if it lacks nothing else or little else.</summary>
    private static SentenceRepair? WithNames(StepKind[] kinds, SentenceForm form, string text)
    {
        var quoted = PlainNames.Quoted(text, out var names);
        if (names.Count == 0)
        {
            return null;
        }

        List<string> slips = [.. names.Select(name => Words(text, "{0} needs quotes: write \"{0}\"", name))];
        foreach (var kind in kinds)
        {
            if (SentenceReader.Read(kind, form, quoted) is not null)
            {
                return new SentenceRepair(kind, quoted, slips, 0);
            }
        }

        return RepairSearch.Find(kinds[0], form, quoted) is { } more ? more with { Slips = [.. slips, .. more.Slips] } : null;
    }

    /// <summary>Finds the part that is not understood; null if that is nearly the whole sentence.</summary>
    private static Misread? Find(StepKind kind, SentenceForm form, string text)
    {
        var language = PhraseBook.For(text).First().Language;
        var misread = Misread.Find(kind, form, text, rule => SentenceBook.HasPart(language, rule));
        return misread is { Start: 0 } && misread.End * 2 > text.Length ? null : misread;
    }

    private static string Pointer(StepKind kind, SentenceForm form, string text) =>
        Find(kind, form, text) is { } misread ? Pointer(misread, text) : Words(text, NotUnderstood);

    private static string Pointer(Misread misread, string text) =>
        Words(text, "Not understood: {0}", $"{text[..misread.Start]}▸{text[misread.Start..misread.End]}◂{text[misread.End..]}");

    private static string Point(StepKind kind, bool isStar, SentenceForm form, string text)
    {
        var language = PhraseBook.For(text).First().Language;
        StepKind[] kinds = isStar ? Enum.GetValues<StepKind>() : [kind];
        var misread = kinds.Select(one => Find(one, form, text)).OfType<Misread>().MaxBy(found => found.Start);
        if (misread is null)
        {
            return Words(text, NotUnderstood);
        }

        var stretch = text[misread.Start..misread.End];
        var said = new StringBuilder(Pointer(misread, text));
        if (SentenceBook.Part(language, misread.Rule) is { } part)
        {
            var parts = part.Phrases.OrderByDescending(phrase => Likeness.Of(phrase, stretch)).Take(MostParts);
            said.Append('\n').Append(Words(text, "Expected here is {0}, such as: ", Words(text, part.Name))).AppendJoin(" · ", parts);
            said.Append(Words(text, " (more: scenarios steps {0})", part.Word));
        }
        else if (Few(misread.Expected) is { Count: > 0 } words)
        {
            said.Append('\n').Append(Words(text, "Expected here: ")).AppendJoin(" · ", words);
        }

        return said.ToString();
    }

    /// <summary>The possible next words, if they are few. Single letters and signs are left out: they do not help.</summary>
    private static List<string> Few(IReadOnlyList<string> expected)
    {
        var words = expected.Where(word => word.Length > 1).ToList();
        return words.Count > MostWords ? [] : words;
    }

    private static string Nearest(StepKind kind, string text, Func<string, string, string> line)
    {
        var ranked = SentenceBook.Steps(PhraseBook.For(text).First().Language)
            .Select(step => (Step: step, Likeness: Likeness.Of(step.Text, text) + (step.Kind == kind ? 0.1 : 0)))
            .Where(step => step.Likeness > Near)
            .OrderByDescending(step => step.Likeness)
            .DistinctBy(step => step.Step.Text)
            .Take(MostNearest)
            .ToList();
        if (ranked.Count == 0)
        {
            return $"\n{Words(text, "\"scenarios steps\" lists the sentences that are understood.")}";
        }

        var near = ranked.Where(step => step.Likeness >= ranked[0].Likeness * NearTheBest);
        return $"\n{Words(text, "Nearest:")}{string.Concat(near.Select(step => $"\n{SentenceBook.Lines(step.Step, line, "  ")}"))}";
    }
}
