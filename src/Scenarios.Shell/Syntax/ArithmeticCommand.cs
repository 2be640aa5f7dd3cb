namespace Scenarios.Shell.Syntax;

/// <summary>bash's <c>(( expression ))</c>: succeeds when the value is not zero.</summary>
internal sealed record ArithmeticCommand(SourcePosition Position, Word Expression) : ShellCommand(Position);
