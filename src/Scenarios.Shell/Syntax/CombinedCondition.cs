namespace Scenarios.Shell.Syntax;

/// <summary>Two conditions joined by <c>&amp;&amp;</c> or <c>||</c>.</summary>
internal sealed record CombinedCondition(SourcePosition Position, Condition Left, bool IsAnd, Condition Right) : Condition(Position);
