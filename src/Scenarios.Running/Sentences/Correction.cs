namespace Scenarios.Running.Sentences;

/// <summary>A step as it was probably meant: an existing sentence.</summary>
/// <param name="Keyword">Given, When or Then.</param>
/// <param name="Text">The text to write.</param>
/// <param name="Words">What is wrong with the step as written, one text for each slip.</param>
internal sealed record Correction(string Keyword, string Text, IReadOnlyList<string> Words);
