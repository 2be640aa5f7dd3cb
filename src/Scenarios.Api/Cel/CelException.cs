namespace Scenarios.Api.Cel;

/// <summary>An expression cannot be parsed or evaluated. The message is cel-go's, if cel-go has one.</summary>
public sealed class CelException(string message) : Exception(message);
