namespace Scenarios.Accounts;

/// <summary>A field that differs.</summary>
/// <param name="Path">The path, such as <c>spec.replicas</c>.</param>
/// <param name="Before">Null if the field did not exist.</param>
/// <param name="After">Null if the field no longer exists.</param>
public sealed record FieldChange(string Path, string? Before, string? After);
