namespace Scenarios.Shell.Syntax;

/// <summary><c>{ list; }</c>.</summary>
internal sealed record BraceGroup(SourcePosition Position, IReadOnlyList<CommandList> Body) : ShellCommand(Position);
