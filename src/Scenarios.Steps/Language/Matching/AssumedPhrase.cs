namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// A part of a sentence that is assumed to be a phrase of a rule, whatever its words are. If the rest can then be read, the assumption
/// holds.
/// </summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Start">The position of its first letter.</param>
/// <param name="End">The position after its last letter.</param>
internal sealed record AssumedPhrase(string Rule, int Start, int End);
