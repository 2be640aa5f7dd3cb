using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Why a text is not a script: bash's words, and the place.</summary>
/// <param name="Message">Without a prefix, such as <c>syntax error near unexpected token `)'</c>.</param>
/// <param name="IsIncomplete">More input could make it right: an interactive shell prompts for another line.</param>
/// <param name="ReportedLine">The line that bash names, which for an unexpected end is the one after the last.</param>
/// <param name="QuotedLine">The line of the script that bash repeats after the message; null when it repeats none.</param>
public sealed record ShellSyntaxError(
    string Message, SourcePosition Position, bool IsIncomplete, int ReportedLine, string? QuotedLine);
