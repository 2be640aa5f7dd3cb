using Scenarios.Steps.Language.Syntax;

namespace Scenarios.Steps.Language.Matching;

/// <summary>One reading of a rule at a position of a sentence.</summary>
/// <param name="End">The position after it.</param>
internal sealed record PhraseReading(int End, PhraseMatch Match)
{
    /// <summary>The phrase under the name of a slot.</summary>
    public PhraseMatch In(SlotNode slot) => slot.IsNamedAsRule ? Match : Match with { Name = slot.Name };
}
