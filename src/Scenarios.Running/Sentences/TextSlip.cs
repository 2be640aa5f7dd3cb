namespace Scenarios.Running.Sentences;

/// <summary>A mistake in a step's punctuation rather than its words, and the corrected text.</summary>
/// <param name="Text">The step's text, mended.</param>
/// <param name="Words">What was wrong, for the user.</param>
/// <param name="Keyword">The keyword that the text itself began with, if that was the mistake.</param>
internal sealed record TextSlip(string Text, string Words, string? Keyword = null);
