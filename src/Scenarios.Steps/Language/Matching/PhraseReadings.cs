namespace Scenarios.Steps.Language.Matching;

/// <summary>All ways to read a rule at a place of a sentence.</summary>
/// <param name="Found">Those ways; none where there is none.</param>
/// <param name="Looked">How many letters of the sentence were looked at; more than it has where its end was.</param>
/// <param name="Reached">How far any part of the rule could be read.</param>
internal sealed record PhraseReadings(IReadOnlyList<PhraseReading> Found, int Looked, int Reached);
