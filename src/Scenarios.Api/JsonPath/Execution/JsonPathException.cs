namespace Scenarios.Api.JsonPath.Execution;

/// <summary>A template does not match the object. The message is client-go's.</summary>
public sealed class JsonPathException(string message) : Exception(message);
