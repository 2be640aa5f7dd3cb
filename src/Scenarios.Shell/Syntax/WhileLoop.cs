namespace Scenarios.Shell.Syntax;

/// <summary><c>while condition; do body; done</c>, or with <c>until</c>.</summary>
internal sealed record WhileLoop(
    SourcePosition Position, bool IsUntil, IReadOnlyList<CommandList> Condition, IReadOnlyList<CommandList> Body) : ShellCommand(Position);
