namespace Scenarios.Shell.Syntax;

/// <summary>bash's <c>for (( start; condition; step ))</c>; an empty condition is true.</summary>
internal sealed record ArithmeticForLoop(
    SourcePosition Position, Word Start, Word Condition, Word Step, IReadOnlyList<CommandList> Body) : ShellCommand(Position);
