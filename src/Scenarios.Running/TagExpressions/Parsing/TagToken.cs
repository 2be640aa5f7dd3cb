namespace Scenarios.Running.TagExpressions.Parsing;

/// <summary>A token, unescaped, and the UTF-16 offset where it starts.</summary>
internal readonly record struct TagToken(TagTokenKind Kind, string Text, int Start);
