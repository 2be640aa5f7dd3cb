namespace Scenarios.Steps.Language.Matching;

/// <summary>One way to read a rule at a place of a sentence.</summary>
/// <param name="End">Where it ends.</param>
internal sealed record PhraseReading(int End, PhraseMatch Match);
