namespace Scenarios.Api.JsonPath.Parsing;

/// <summary>A jsonpath template that cannot be read; the message is client-go's.</summary>
public sealed class JsonPathSyntaxException(string message, int position) : Exception(message)
{
    /// <summary>Characters from the start of the template.</summary>
    public int Position { get; } = position;
}
