using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Book;

/// <summary>A step of the book of examples. It runs when it is pasted after the steps that prepare it.</summary>
/// <param name="Kind">Its keyword.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsShown">Whether it is shown as an example; otherwise it only prepares the steps after it.</param>
internal sealed record BookStep(StepKind Kind, string Text, bool IsShown)
{
    /// <summary>The lines below the step: a doc string with its delimiters, or a table; empty for none.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    public SentenceForm Form => Below.Count == 0 ? SentenceForm.Plain : Below[0].StartsWith('|') ? SentenceForm.Table : SentenceForm.Text;

    /// <summary>The sentence, with a colon before a doc string or table if the language uses one.</summary>
    public string Line => Form != SentenceForm.Plain && !Text.EndsWith(':') && !PhraseBook.IsJapanese(Text) ? $"{Text}:" : Text;
}
