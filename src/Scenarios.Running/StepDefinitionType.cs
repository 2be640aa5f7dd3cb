namespace Scenarios.Running;

/// <summary>What a step is there for: a context, an action or an outcome. <c>And</c>, <c>But</c> and <c>*</c> take the type of the step before.</summary>
public enum StepDefinitionType
{
    Given,
    When,
    Then,
}
