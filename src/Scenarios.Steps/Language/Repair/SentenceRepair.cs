using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Repair;

/// <summary>A sentence as it was likely meant.</summary>
/// <param name="Kind">Under which keyword it can be said.</param>
/// <param name="Text">The sentence, mended.</param>
/// <param name="Slips">What is wrong with it as it stands, for its writer: one for each slip, in the order of the sentence.</param>
/// <param name="Cost">How unlikely it is that this was meant.</param>
internal sealed record SentenceRepair(StepKind Kind, string Text, IReadOnlyList<string> Slips, int Cost);
