namespace Scenarios.Shell.Syntax;

/// <summary><c>! a | b |&amp; c</c>. Never empty.</summary>
internal sealed record Pipeline(SourcePosition Position, bool IsNegated, bool IsTimed, IReadOnlyList<ShellCommand> Commands);
