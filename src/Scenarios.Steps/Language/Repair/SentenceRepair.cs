using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Language.Repair;

/// <summary>A corrected sentence.</summary>
/// <param name="Kind">The keyword that it can be used with.</param>
/// <param name="Text">The corrected sentence.</param>
/// <param name="Slips">Descriptions of the slips for the writer, in the order of the sentence.</param>
/// <param name="Cost">How improbable it is that this was meant.</param>
internal sealed record SentenceRepair(StepKind Kind, string Text, IReadOnlyList<string> Slips, int Cost);
