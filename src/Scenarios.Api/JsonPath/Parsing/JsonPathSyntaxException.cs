namespace Scenarios.Api.JsonPath.Parsing;

/// <summary>A jsonpath template cannot be parsed. The message is client-go's.</summary>
public sealed class JsonPathSyntaxException(string message, int position) : Exception(message)
{
    /// <summary>The position in characters from the start of the template.</summary>
    public int Position { get; } = position;
}
