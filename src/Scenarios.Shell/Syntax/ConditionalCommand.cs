namespace Scenarios.Shell.Syntax;

/// <summary>bash's <c>[[ expression ]]</c>.</summary>
internal sealed record ConditionalCommand(SourcePosition Position, Condition Condition) : ShellCommand(Position);
