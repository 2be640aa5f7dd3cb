namespace Scenarios.Shell.Execution.Arithmetic;

/// <summary>A part of an arithmetic expression.</summary>
internal abstract record ArithmeticNode;
