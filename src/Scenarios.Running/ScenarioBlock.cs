namespace Scenarios.Running;

/// <summary>The part of the scenario that runs.</summary>
public enum ScenarioBlock
{
    None,
    Given,
    When,
    Then,
}
