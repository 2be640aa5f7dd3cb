namespace Scenarios.Shell.Syntax;

/// <summary>An expression inside <c>[[ … ]]</c>.</summary>
internal abstract record Condition(SourcePosition Position);
