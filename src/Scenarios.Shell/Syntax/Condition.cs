namespace Scenarios.Shell.Syntax;

/// <summary>An expression inside <c>[[ … ]]</c>.</summary>
internal abstract record Condition(SourcePosition Position);

/// <summary>Two conditions joined by <c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed record CombinedCondition(SourcePosition Position, Condition Left, bool IsAnd, Condition Right) : Condition(Position);

/// <summary><c>! condition</c>.</summary>
internal sealed record NegatedCondition(SourcePosition Position, Condition Operand) : Condition(Position);

/// <summary><c>-f word</c>; a single word means <c>-n word</c>.</summary>
internal sealed record UnaryCondition(SourcePosition Position, string Operation, Word Operand) : Condition(Position);

/// <summary><c>left == pattern</c>, <c>left =~ expression</c>, <c>left -eq right</c>.</summary>
internal sealed record BinaryCondition(SourcePosition Position, Word Left, string Operation, Word Right) : Condition(Position);
