
namespace Scenarios.Steps.Language.Matching;

/// <summary>The keyword that a step is read under.</summary>
internal enum StepKind
{
    Given,
    When,
    Then,
}
