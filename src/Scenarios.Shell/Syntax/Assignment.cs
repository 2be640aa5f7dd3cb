namespace Scenarios.Shell.Syntax;

/// <summary><c>NAME=value</c>, or <c>NAME+=value</c>.</summary>
internal sealed record Assignment(SourcePosition Position, string Name, bool Appends, Word Value);
