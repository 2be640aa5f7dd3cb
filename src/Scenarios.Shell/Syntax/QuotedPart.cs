namespace Scenarios.Shell.Syntax;

/// <summary>Text that stands for itself: in single quotes, after a backslash, in <c>$'…'</c>, or between the expansions of double quotes.</summary>
internal sealed record QuotedPart(SourcePosition Position, string Text) : WordPart(Position);
