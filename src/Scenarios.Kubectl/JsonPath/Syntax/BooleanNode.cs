namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record BooleanNode(bool Value, int Position) : JsonPathNode(Position);
