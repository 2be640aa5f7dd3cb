namespace Scenarios.Kubectl.JsonPath.Execution;

/// <summary>A template that does not fit the object; the message is client-go's.</summary>
internal sealed class JsonPathException(string message) : Exception(message);
