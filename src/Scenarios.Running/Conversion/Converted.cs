namespace Scenarios.Running.Conversion;

/// <summary>A value that a conversion gave, which may be null.</summary>
internal readonly record struct Converted(object? Value);
