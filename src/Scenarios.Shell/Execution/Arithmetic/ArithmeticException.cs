namespace Scenarios.Shell.Execution.Arithmetic;

/// <summary>An expression that is none, or has no value: bash's words without the expression before them.</summary>
internal sealed class ArithmeticException(string message) : Exception(message);
