namespace Scenarios.Shell.Execution.Arithmetic;

/// <summary><c>-x</c>, <c>+x</c>, <c>!x</c>, <c>~x</c>.</summary>
internal sealed record UnaryNode(char Operation, ArithmeticNode Operand) : ArithmeticNode;
