namespace Scenarios.Shell.Arithmetic.Parsing;

/// <summary>An expression that is none, or has no value: bash's words without the expression before them.</summary>
internal sealed class ArithmeticFaultException(string message) : Exception(message);
