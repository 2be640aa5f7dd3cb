namespace Scenarios.Running.TagExpressions.Parsing;

/// <summary>A token, with its escapes undone, and the UTF-16 offset where it starts.</summary>
internal readonly record struct TagToken(TagTokenKind Kind, string Text, int Start);
