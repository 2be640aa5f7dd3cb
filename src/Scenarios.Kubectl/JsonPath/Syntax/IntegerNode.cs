namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>A whole number.</summary>
internal sealed record IntegerNode(long Value, int Position) : JsonPathNode(Position);
