namespace Scenarios.Running.Results;

/// <summary>Something a step kept for the report.</summary>
/// <param name="Name">The file's name, or null for text.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Body">The bytes.</param>
/// <param name="IsText">Whether the bytes were given as text; they are UTF-8 then.</param>
public sealed record Attachment(string? Name, string MediaType, ReadOnlyMemory<byte> Body, bool IsText = false);
