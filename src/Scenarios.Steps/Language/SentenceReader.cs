using System.Collections.Concurrent;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Stories;

namespace Scenarios.Steps.Language;

/// <summary>Reads whole sentences in all languages, each once. Thread-safe.</summary>
internal static class SentenceReader
{
    private static readonly ConcurrentDictionary<(StepKind Kind, SentenceForm Form, string Text), PhraseMatch?> Known = [];

    /// <summary>The sentence's phrase; null where it is none.</summary>
    public static PhraseMatch? Read(StepKind kind, SentenceForm form, string text) =>
        Known.GetOrAdd((kind, form, text), static key => RulesOf(key.Kind, key.Form)
            .SelectMany(rule => PhraseBook.All.Where(book => book.Has(rule)), (rule, book) => PhraseMatcher.Find(book, rule, key.Text))
            .FirstOrDefault(match => match is not null));

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
}
