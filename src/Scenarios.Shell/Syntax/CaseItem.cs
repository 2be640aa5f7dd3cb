namespace Scenarios.Shell.Syntax;

/// <summary>One branch of a <c>case</c>, and how it ends.</summary>
internal sealed record CaseItem(IReadOnlyList<Word> Patterns, IReadOnlyList<CommandList> Body, CaseEnd End);
