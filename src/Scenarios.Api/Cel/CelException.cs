namespace Scenarios.Api.Cel;

/// <summary>An expression that cannot be read, or that has no value: the message is cel-go's where it has one.</summary>
public sealed class CelException(string message) : Exception(message);
