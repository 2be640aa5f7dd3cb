using System.Collections.Concurrent;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language;

/// <summary>Reads whole sentences in all languages, and remembers the results. Thread-safe.</summary>
internal static class SentenceReader
{
    /// <summary>The rules of what is there at first.</summary>
    private static readonly string[] Descriptions = ["state-given"];

    private static readonly int Forms = Enum.GetValues<SentenceForm>().Length;

    /// <summary>
    /// Results by keyword and form. The key is a string because a tuple as the key would need code generated at run time.
    /// </summary>
    private static readonly ConcurrentDictionary<string, PhraseMatch?>[] Known =
        [.. Enumerable.Range(0, Enum.GetValues<StepKind>().Length * Forms).Select(_ =>
            new ConcurrentDictionary<string, PhraseMatch?>(StringComparer.Ordinal))];

    /// <summary>Returns the sentence's phrase; null if it cannot be read.</summary>
    public static PhraseMatch? Read(StepKind kind, SentenceForm form, string text)
    {
        var known = Known[((int)kind * Forms) + (int)form];
        return known.TryGetValue(text, out var match) ? match
            : known.GetOrAdd(text, Find(kind, form, PlainImages.Named(HalfWidth.Widened(text))));
    }

    private static PhraseMatch? Find(StepKind kind, SentenceForm form, string text)
    {
        var found = Best(Ways(kind, form, text));

        // "When a Deployment with 2 replicas" has no verb: it describes what is there at first, and waiting for it would be in vain.
        return kind == StepKind.When && found is { Rule: "claim" } && found["condition"]?["have"]?.Text == "with"
            && FindAsItIs(Descriptions, text) is not null ? null : found;
    }

    /// <summary>The ways to read a sentence, which are tried in this order.</summary>
    private static IEnumerable<PhraseMatch?> Ways(StepKind kind, SentenceForm form, string text)
    {
        yield return FindAlone(kind, form, text);
        if (form == SentenceForm.Plain)
        {
            yield return JoinedSentences.Find(kind, text, part => FindPart(kind, part));
        }

        yield return FindAsItIs(JoinedRulesOf(kind, form), text);
        yield return FindVariant(JoinedRulesOf(kind, form), text);
        yield return FindWithoutReason(kind, form, text);
    }

    /// <summary>
    /// The first reading in which objects have only properties that their kinds can have, or else the first one. A description never
    /// becomes a claim.
    /// </summary>
    private static PhraseMatch? Best(IEnumerable<PhraseMatch?> ways)
    {
        PhraseMatch? misfit = null;
        foreach (var match in ways)
        {
            if (match is not null && !FeatureKinds.IsMisfit(match)
                && (misfit is null || !match.Rule.StartsWith("claim", StringComparison.Ordinal)))
            {
                return match;
            }

            misfit ??= match;
        }

        return misfit;
    }

    /// <summary>A Japanese reason is a remark: what follows it is the sentence.</summary>
    private static PhraseMatch? FindWithoutReason(StepKind kind, SentenceForm form, string text) => !PhraseBook.IsJapanese(text) ? null
        : Best(JapaneseWording.WithoutReason(text).Select(rest => FindAlone(kind, form, rest)
            ?? (form == SentenceForm.Plain ? JoinedSentences.Find(kind, rest, part => FindPart(kind, part)) : null)));

    private static PhraseMatch? FindAlone(StepKind kind, SentenceForm form, string text)
    {
        var rules = RulesOf(kind, form);
        var match = FindAsItIs(rules, text);
        if (match is { Rule: "claim" } && kind == StepKind.Given && JapaneseVerbs.IsPolite(text)
            && FindVariant(Descriptions, text) is { } described)
        {
            // Polite speech does not make a claim of a description.
            return described;
        }

        return match is not null && !FeatureKinds.IsMisfit(match) ? match : Best([match, FindVariant(rules, text)]);
    }

    private static PhraseMatch? FindVariant(IReadOnlyList<string> rules, string text) => rules.Count == 0 ? null
        : Best(SentenceVariants.Of(text).Select(variant => FindAsItIs(rules, variant)));

    /// <summary>Reads a part of a compound sentence. An action that only observes is allowed in a Then.</summary>
    private static PhraseMatch? FindPart(StepKind kind, string text) =>
        FindAlone(kind, SentenceForm.Plain, text) ?? (kind == StepKind.Then ? FindAlone(StepKind.When, SentenceForm.Plain, text) : null);

    private static PhraseMatch? FindAsItIs(IReadOnlyList<string> rules, string text)
    {
        PhraseMatcher[] matchers = [.. PhraseBook.For(text).Select(book => new PhraseMatcher(book, text))];
        return Best(rules.SelectMany(rule => matchers.Where(matcher => matcher.Book.Has(rule)).Select(matcher => matcher.Find(rule))));
    }

    /// <summary>The rules that whole sentences may belong to, in order of precedence.</summary>
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

    /// <summary>The rules of compound sentences, which are tried if no rule matches the sentence alone.</summary>
    public static IReadOnlyList<string> JoinedRulesOf(StepKind kind, SentenceForm form) => (kind, form) switch
    {
        (StepKind.Given, SentenceForm.Plain) => ["givens"],
        (StepKind.When, SentenceForm.Plain) => ["deeds"],
        (StepKind.Then, SentenceForm.Plain) => ["claims"],
        _ => [],
    };

    /// <summary>Returns the form of a step.</summary>
    public static SentenceForm FormOf(bool hasText, bool hasTable) => (hasText, hasTable) switch
    {
        (true, _) => SentenceForm.Text,
        (_, true) => SentenceForm.Table,
        _ => SentenceForm.Plain,
    };
}
