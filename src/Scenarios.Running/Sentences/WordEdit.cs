namespace Scenarios.Running.Sentences;

/// <summary>One correction that brings a step closer to a sentence.</summary>
/// <param name="First">The first piece of the step that it is about.</param>
/// <param name="Count">How many pieces; 0 to insert before <paramref name="First"/>.</param>
/// <param name="Text">What should stand there; empty for nothing.</param>
/// <param name="Cost">The less likely the mistake, the higher; 10 for a likely one.</param>
/// <param name="Words">What is wrong, for the user.</param>
internal sealed record WordEdit(int First, int Count, string Text, int Cost, string Words);
