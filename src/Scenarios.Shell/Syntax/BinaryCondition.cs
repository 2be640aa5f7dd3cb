namespace Scenarios.Shell.Syntax;

/// <summary><c>left == pattern</c>, <c>left =~ expression</c>, <c>left -eq right</c>.</summary>
internal sealed record BinaryCondition(SourcePosition Position, Word Left, string Operation, Word Right) : Condition(Position);
