namespace Scenarios.Running;

/// <summary>Binds a method to the sentences of an action (<c>When</c>).</summary>
public sealed class WhenAttribute(string expression) : StepDefinitionBaseAttribute(expression, StepDefinitionType.When);
