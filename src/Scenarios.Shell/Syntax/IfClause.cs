namespace Scenarios.Shell.Syntax;

/// <summary><c>if … then … elif … then … else … fi</c>.</summary>
internal sealed record IfClause(SourcePosition Position, IReadOnlyList<IfBranch> Branches, IReadOnlyList<CommandList>? Otherwise)
    : ShellCommand(Position);
