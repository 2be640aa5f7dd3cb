using Scenarios.Shell.Syntax;

namespace Scenarios.Shell.Parsing;

/// <summary>Why a text is not a script: bash's message, and the position.</summary>
/// <param name="Message">Without a prefix, such as <c>syntax error near unexpected token `)'</c>.</param>
/// <param name="IsIncomplete">Whether more input could make it valid: an interactive shell prompts for another line.</param>
/// <param name="ReportedLine">The line number that bash reports, which for an unexpected end is the one after the last.</param>
/// <param name="QuotedLine">The line of the script that bash quotes after the message; null for none.</param>
public sealed record ShellSyntaxError(
    string Message, SourcePosition Position, bool IsIncomplete, int ReportedLine, string? QuotedLine);
