namespace Scenarios.Shell.Execution.Arithmetic;

/// <summary>Two operands; <paramref name="RightText"/> is what bash names when the right one is at fault.</summary>
internal sealed record BinaryNode(ArithmeticNode Left, string Operation, ArithmeticNode Right, string RightText) : ArithmeticNode;
