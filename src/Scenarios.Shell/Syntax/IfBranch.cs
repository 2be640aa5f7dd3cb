namespace Scenarios.Shell.Syntax;

/// <summary>One <c>if</c> or <c>elif</c> with its <c>then</c>.</summary>
internal sealed record IfBranch(IReadOnlyList<CommandList> Condition, IReadOnlyList<CommandList> Body);
