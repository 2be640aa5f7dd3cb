namespace Scenarios.Running.Parsing;

/// <summary>A step's doc string: its text, and the media type after the opening delimiter, if any.</summary>
public sealed record PickleDocString(string Content, string? MediaType);
