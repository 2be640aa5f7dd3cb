namespace Scenarios.Steps.Language.Repair;

/// <summary>One correction in a sentence.</summary>
/// <param name="Start">The position where the replaced text begins.</param>
/// <param name="End">The position after the replaced text; <paramref name="Start"/> to insert.</param>
/// <param name="Text">The new text, with blanks.</param>
/// <param name="Cost">How improbable the slip is.</param>
/// <param name="Words">A description of the slip for the writer.</param>
internal sealed record RepairEdit(int Start, int End, string Text, int Cost, string Words)
{
    /// <summary>
    /// Whether it adds something that nobody wrote: an inserted word, or quotes where no name is expected. Two guesses would make another
    /// sentence.
    /// </summary>
    public bool IsGuess { get; init; }

    public string ApplyTo(string sentence) => string.Concat(sentence.AsSpan(0, Start), Text, sentence.AsSpan(End));
}
