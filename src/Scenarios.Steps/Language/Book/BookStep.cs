using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Book;

/// <summary>A step of the small book, as it runs when it is pasted behind what prepares it.</summary>
/// <param name="Kind">Its keyword.</param>
/// <param name="Text">The sentence.</param>
/// <param name="IsShown">Whether it is an example, and not there only to prepare those that follow.</param>
internal sealed record BookStep(StepKind Kind, string Text, bool IsShown)
{
    /// <summary>The lines that stand below it: a doc string with its marks, or a table; empty for none.</summary>
    public IReadOnlyList<string> Below { get; init; } = [];

    public SentenceForm Form => Below.Count == 0 ? SentenceForm.Plain : Below[0].StartsWith('|') ? SentenceForm.Table : SentenceForm.Text;

    /// <summary>The sentence, with a colon where something stands below it and the language puts one.</summary>
    public string Line => Form != SentenceForm.Plain && !Text.EndsWith(':') && !PhraseBook.IsJapanese(Text) ? $"{Text}:" : Text;
}
