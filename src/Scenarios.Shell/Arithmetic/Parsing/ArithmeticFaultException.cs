namespace Scenarios.Shell.Arithmetic.Parsing;

/// <summary>An invalid expression, or one without a value: bash's message without the expression in front of it.</summary>
internal sealed class ArithmeticFaultException(string message) : Exception(message);
