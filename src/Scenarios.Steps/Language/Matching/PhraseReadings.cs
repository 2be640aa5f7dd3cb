namespace Scenarios.Steps.Language.Matching;

/// <summary>All readings of a rule at a position of a sentence.</summary>
/// <param name="Found">The readings; empty if there are none.</param>
/// <param name="Looked">The number of letters that were looked at; more than the sentence has if its end was.</param>
/// <param name="Reached">The furthest position that any part of the rule could be read to.</param>
internal sealed record PhraseReadings(IReadOnlyList<PhraseReading> Found, int Looked, int Reached);
