namespace Scenarios.Steps.Stories;

/// <summary>What a step is for.</summary>
internal enum StepKind
{
    Given,
    When,
    Then,
}
