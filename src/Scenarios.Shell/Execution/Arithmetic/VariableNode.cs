namespace Scenarios.Shell.Execution.Arithmetic;

/// <summary>A variable by its name; unset or empty is 0, and text in it is an expression itself.</summary>
internal sealed record VariableNode(string Name) : ArithmeticNode;
