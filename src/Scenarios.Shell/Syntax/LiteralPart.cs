namespace Scenarios.Shell.Syntax;

/// <summary>Unquoted text: braces, tilde and glob characters in it are alive.</summary>
internal sealed record LiteralPart(SourcePosition Position, string Text) : WordPart(Position);
