namespace Scenarios.Shell.Syntax;

/// <summary><c>name() compound-command</c>.</summary>
internal sealed record FunctionDefinition(SourcePosition Position, string Name, ShellCommand Body) : ShellCommand(Position);
