namespace Scenarios.Shell.Execution.Arithmetic;

/// <summary><c>condition ? yes : no</c>.</summary>
internal sealed record ChoiceNode(ArithmeticNode Condition, ArithmeticNode Yes, ArithmeticNode No) : ArithmeticNode;
