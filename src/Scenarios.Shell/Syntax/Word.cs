namespace Scenarios.Shell.Syntax;

/// <summary>One word as written, before any expansion. <see cref="Source"/> is its text in the script.</summary>
internal sealed record Word(SourcePosition Position, IReadOnlyList<WordPart> Parts, string Source)
{
    /// <summary>The text of a word that has no quotes and no expansions; null for others. Reserved words and aliases are such.</summary>
    public string? PlainText => Parts is [LiteralPart literal] ? literal.Text : Parts.Count == 0 ? string.Empty : null;

    /// <summary>An argument such as <c>export A=$b</c> has: expanded like the value of an assignment, never split.</summary>
    public bool IsAssignment { get; init; }
}
