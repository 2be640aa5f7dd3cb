namespace Scenarios.Shell.Syntax;

/// <summary><c>case word in pattern|pattern) list ;; esac</c>.</summary>
internal sealed record CaseClause(SourcePosition Position, Word Subject, IReadOnlyList<CaseItem> Items) : ShellCommand(Position);
