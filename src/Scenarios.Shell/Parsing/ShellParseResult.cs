using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>A script, or why the text is not one.</summary>
public sealed record ShellParseResult(Script? Script, ShellSyntaxError? Error);
