namespace Scenarios.Running.Results;

/// <summary>Something that a step attached for the report.</summary>
/// <param name="Name">The file's name, or null for text.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Body">The bytes.</param>
/// <param name="IsText">Whether the content was passed as text; if so, the bytes are UTF-8.</param>
public sealed record Attachment(string? Name, string MediaType, ReadOnlyMemory<byte> Body, bool IsText = false);
