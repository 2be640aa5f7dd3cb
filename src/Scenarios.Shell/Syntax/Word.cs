namespace Scenarios.Shell.Syntax;

/// <summary>One word as written, before any expansion. <see cref="Source"/> is its text in the script.</summary>
internal sealed record Word(SourcePosition Position, IReadOnlyList<WordPart> Parts, string Source)
{
    /// <summary>The text of a word without quotes and expansions, as reserved words and aliases are; null for other words.</summary>
    public string? PlainText => Parts is [LiteralPart literal] ? literal.Text : Parts.Count == 0 ? string.Empty : null;

    /// <summary>Whether it is an argument like that of <c>export A=$b</c>: expanded like the value of an assignment, never split.</summary>
    public bool IsAssignment { get; init; }
}
