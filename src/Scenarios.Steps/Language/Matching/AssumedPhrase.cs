namespace Scenarios.Steps.Language.Matching;

/// <summary>
/// A stretch of a sentence that is taken for a phrase of a rule, whatever its words are: the rest shows whether that is so.
/// </summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
internal sealed record AssumedPhrase(string Rule, int Start, int End);
