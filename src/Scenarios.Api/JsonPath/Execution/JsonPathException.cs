namespace Scenarios.Api.JsonPath.Execution;

/// <summary>A template that does not fit the object; the message is client-go's.</summary>
public sealed class JsonPathException(string message) : Exception(message);
