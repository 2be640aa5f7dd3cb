namespace Scenarios.Shell.Syntax;

/// <summary><c>"…"</c>: its parts are never split and never globbed.</summary>
internal sealed record DoubleQuotedPart(SourcePosition Position, IReadOnlyList<WordPart> Parts) : WordPart(Position);
