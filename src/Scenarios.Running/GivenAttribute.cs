namespace Scenarios.Running;

/// <summary>Binds a method to the sentences of a context (<c>Given</c>).</summary>
public sealed class GivenAttribute(string expression) : StepDefinitionBaseAttribute(expression, StepDefinitionType.Given);
