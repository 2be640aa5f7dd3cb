namespace Scenarios.Running.Expressions;

/// <summary>A Cucumber Expression that matches a given text, with the types of its parameters in order.</summary>
public sealed record GeneratedExpression(string Source, IReadOnlyList<ParameterType> ParameterTypes);
