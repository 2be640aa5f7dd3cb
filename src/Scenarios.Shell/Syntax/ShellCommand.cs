namespace Scenarios.Shell.Syntax;

/// <summary>Anything that can be part of a pipeline: one class per construct.</summary>
internal abstract record ShellCommand(SourcePosition Position)
{
    /// <summary>In the order written, in which they take effect.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];
}

/// <summary><c>A=1 name argument &gt; file</c>.</summary>
internal sealed record SimpleCommand(SourcePosition Position, IReadOnlyList<Assignment> Assignments, IReadOnlyList<Word> Words)
    : ShellCommand(Position);

/// <summary><c>{ list; }</c>.</summary>
internal sealed record BraceGroup(SourcePosition Position, IReadOnlyList<CommandList> Body) : ShellCommand(Position);

/// <summary><c>( list )</c>: runs in a copy of the shell.</summary>
internal sealed record Subshell(SourcePosition Position, IReadOnlyList<CommandList> Body) : ShellCommand(Position);

/// <summary><c>if … then … elif … then … else … fi</c>.</summary>
internal sealed record IfClause(SourcePosition Position, IReadOnlyList<IfBranch> Branches, IReadOnlyList<CommandList>? Otherwise)
    : ShellCommand(Position);

/// <summary>
/// <c>for name in words; do body; done</c>; without <c>in</c>, over the positional parameters (<see cref="Words"/> is null).
/// </summary>
internal sealed record ForLoop(SourcePosition Position, string Name, IReadOnlyList<Word>? Words, IReadOnlyList<CommandList> Body)
    : ShellCommand(Position);

/// <summary><c>while condition; do body; done</c>, or with <c>until</c>.</summary>
internal sealed record WhileLoop(
    SourcePosition Position, bool IsUntil, IReadOnlyList<CommandList> Condition, IReadOnlyList<CommandList> Body) : ShellCommand(Position);

/// <summary><c>case word in pattern|pattern) list ;; esac</c>.</summary>
internal sealed record CaseClause(SourcePosition Position, Word Subject, IReadOnlyList<CaseItem> Items) : ShellCommand(Position);

/// <summary><c>name() compound-command</c>.</summary>
internal sealed record FunctionDefinition(SourcePosition Position, string Name, ShellCommand Body) : ShellCommand(Position);

/// <summary>bash's <c>[[ expression ]]</c>.</summary>
internal sealed record ConditionalCommand(SourcePosition Position, Condition Condition) : ShellCommand(Position);

/// <summary>bash's <c>(( expression ))</c>: succeeds when the value is not zero.</summary>
internal sealed record ArithmeticCommand(SourcePosition Position, Word Expression) : ShellCommand(Position);

/// <summary>bash's <c>for (( start; condition; step ))</c>; an empty condition is true.</summary>
internal sealed record ArithmeticForLoop(
    SourcePosition Position, Word Start, Word Condition, Word Step, IReadOnlyList<CommandList> Body) : ShellCommand(Position);
