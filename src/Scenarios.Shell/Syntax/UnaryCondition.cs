namespace Scenarios.Shell.Syntax;

/// <summary><c>-f word</c>; a word alone is <c>-n word</c>.</summary>
internal sealed record UnaryCondition(SourcePosition Position, string Operation, Word Operand) : Condition(Position);
