namespace Scenarios.Shell.Syntax;

/// <summary><c>$((…))</c>: the expression is first expanded as if in double quotes.</summary>
internal sealed record ArithmeticPart(SourcePosition Position, Word Expression) : WordPart(Position);
