namespace Scenarios.Running.Sentences;

/// <summary>Finds the sentences that match a text.</summary>
/// <param name="keyword">Given, When or Then: only its sentences count.</param>
/// <param name="text">The step without its keyword.</param>
internal delegate IReadOnlyList<Sentence> SentenceSearch(string keyword, string text);
