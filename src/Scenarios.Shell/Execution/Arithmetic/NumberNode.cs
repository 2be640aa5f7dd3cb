namespace Scenarios.Shell.Execution.Arithmetic;

/// <summary>A constant.</summary>
internal sealed record NumberNode(long Value) : ArithmeticNode;
