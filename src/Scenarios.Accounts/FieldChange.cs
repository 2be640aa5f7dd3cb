namespace Scenarios.Accounts;

/// <summary>A field that differs.</summary>
/// <param name="Path">Such as <c>spec.replicas</c>.</param>
/// <param name="Before">Null where it was not there.</param>
/// <param name="After">Null where it is there no more.</param>
public sealed record FieldChange(string Path, string? Before, string? After);
