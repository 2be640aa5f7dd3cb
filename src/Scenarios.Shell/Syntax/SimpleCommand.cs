namespace Scenarios.Shell.Syntax;

/// <summary><c>A=1 name argument &gt; file</c>.</summary>
internal sealed record SimpleCommand(SourcePosition Position, IReadOnlyList<Assignment> Assignments, IReadOnlyList<Word> Words)
    : ShellCommand(Position);
