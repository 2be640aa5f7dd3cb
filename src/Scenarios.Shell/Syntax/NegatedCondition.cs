namespace Scenarios.Shell.Syntax;

/// <summary><c>! condition</c>.</summary>
internal sealed record NegatedCondition(SourcePosition Position, Condition Operand) : Condition(Position);
