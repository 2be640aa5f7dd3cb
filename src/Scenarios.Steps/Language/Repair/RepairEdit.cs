namespace Scenarios.Steps.Language.Repair;

/// <summary>One thing to mend in a sentence.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends; <paramref name="Start"/> where something is to be put in.</param>
/// <param name="Text">What should stand there, blanks included.</param>
/// <param name="Cost">How unlikely a slip it is.</param>
/// <param name="Words">What is wrong, for the writer.</param>
internal sealed record RepairEdit(int Start, int End, string Text, int Cost, string Words)
{
    /// <summary>
    /// Whether it says something that nobody wrote: a word put in, or one in quotes where no name is due. Two guesses make another
    /// sentence.
    /// </summary>
    public bool IsGuess { get; init; }

    public string ApplyTo(string sentence) => string.Concat(sentence.AsSpan(0, Start), Text, sentence.AsSpan(End));
}
