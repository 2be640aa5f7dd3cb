namespace Scenarios.Shell.Syntax;

/// <summary><c>( list )</c>: runs in a copy of the shell.</summary>
internal sealed record Subshell(SourcePosition Position, IReadOnlyList<CommandList> Body) : ShellCommand(Position);
