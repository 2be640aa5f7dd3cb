using System.Collections.Concurrent;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language;

/// <summary>Reads whole sentences in all languages, each once. Thread-safe.</summary>
internal static class SentenceReader
{
    private static readonly int Forms = Enum.GetValues<SentenceForm>().Length;

    /// <summary>By keyword and form: a text as the key costs no code made at run time, as a tuple would.</summary>
    private static readonly ConcurrentDictionary<string, PhraseMatch?>[] Known =
        [.. Enumerable.Range(0, Enum.GetValues<StepKind>().Length * Forms).Select(_ =>
            new ConcurrentDictionary<string, PhraseMatch?>(StringComparer.Ordinal))];

    /// <summary>The sentence's phrase; null where it is none.</summary>
    public static PhraseMatch? Read(StepKind kind, SentenceForm form, string text)
    {
        var known = Known[((int)kind * Forms) + (int)form];
        return known.TryGetValue(text, out var match) ? match : known.GetOrAdd(text, Find(kind, form, text));
    }

    private static PhraseMatch? Find(StepKind kind, SentenceForm form, string text) =>
        FindAlone(kind, form, text)
        ?? (form == SentenceForm.Plain ? JoinedSentences.Find(kind, text, part => FindPart(kind, part)) : null)
        ?? FindAsItIs(JoinedRulesOf(kind, form), text) ?? FindVariant(JoinedRulesOf(kind, form), text);

    private static PhraseMatch? FindAlone(StepKind kind, SentenceForm form, string text) =>
        FindAsItIs(RulesOf(kind, form), text) ?? FindVariant(RulesOf(kind, form), text);

    private static PhraseMatch? FindVariant(IReadOnlyList<string> rules, string text) => rules.Count == 0 ? null
        : SentenceVariants.Of(text).Select(variant => FindAsItIs(rules, variant)).FirstOrDefault(static match => match is not null);

    /// <summary>A part of a sentence; one that only looks may be a deed in a Then, too.</summary>
    private static PhraseMatch? FindPart(StepKind kind, string text) =>
        FindAlone(kind, SentenceForm.Plain, text) ?? (kind == StepKind.Then ? FindAlone(StepKind.When, SentenceForm.Plain, text) : null);

    private static PhraseMatch? FindAsItIs(IReadOnlyList<string> rules, string text)
    {
        PhraseMatcher[] matchers = [.. PhraseBook.For(text).Select(book => new PhraseMatcher(book, text))];
        foreach (var rule in rules)
        {
            foreach (var matcher in matchers)
            {
                if (matcher.Book.Has(rule) && matcher.Find(rule) is { } match)
                {
                    return match;
                }
            }
        }

        return null;
    }

    /// <summary>The rules of which a sentence may be, in the order in which they count.</summary>
    public static IReadOnlyList<string> RulesOf(StepKind kind, SentenceForm form) => (kind, form) switch
    {
        (StepKind.Given, SentenceForm.Plain) => ["state-given", "deed", "claim"],
        (StepKind.When, SentenceForm.Plain) => ["deed", "claim"],
        (StepKind.Then, SentenceForm.Plain) => ["claim"],
        (StepKind.Given, SentenceForm.Text) => ["deed-text", "claim-text"],
        (StepKind.When, SentenceForm.Text) => ["deed-text"],
        (StepKind.Then, SentenceForm.Text) => ["claim-text"],
        (StepKind.Then, _) => ["claim-table"],
        (StepKind.Given, _) => ["deed-table", "claim-table"],
        _ => ["deed-table"],
    };

    /// <summary>The rules of several sentences in one, which are looked at where none is it alone.</summary>
    public static IReadOnlyList<string> JoinedRulesOf(StepKind kind, SentenceForm form) => (kind, form) switch
    {
        (StepKind.Given, SentenceForm.Plain) => ["givens"],
        (StepKind.When, SentenceForm.Plain) => ["deeds"],
        (StepKind.Then, SentenceForm.Plain) => ["claims"],
        _ => [],
    };

    /// <summary>What stands below a step.</summary>
    public static SentenceForm FormOf(bool hasText, bool hasTable) => (hasText, hasTable) switch
    {
        (true, _) => SentenceForm.Text,
        (_, true) => SentenceForm.Table,
        _ => SentenceForm.Plain,
    };
}
