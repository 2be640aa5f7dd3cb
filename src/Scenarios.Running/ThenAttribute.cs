namespace Scenarios.Running;

/// <summary>Binds a method to the sentences of an outcome (<c>Then</c>).</summary>
public sealed class ThenAttribute(string expression) : StepDefinitionBaseAttribute(expression, StepDefinitionType.Then);
