
namespace Scenarios.Steps.Language.Matching;

/// <summary>What a step is for.</summary>
internal enum StepKind
{
    Given,
    When,
    Then,
}
