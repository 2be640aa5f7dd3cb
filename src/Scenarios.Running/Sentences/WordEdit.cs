namespace Scenarios.Running.Sentences;

/// <summary>One thing to mend in a step so that it reads as a sentence does.</summary>
/// <param name="First">The first piece of the step that it is about.</param>
/// <param name="Count">How many pieces; 0 where something is to be put in before <paramref name="First"/>.</param>
/// <param name="Text">What should stand there; empty for nothing.</param>
/// <param name="Cost">How unlikely a slip it is; 10 for a likely one.</param>
/// <param name="Words">What is wrong, for the user.</param>
internal sealed record WordEdit(int First, int Count, string Text, int Cost, string Words);
