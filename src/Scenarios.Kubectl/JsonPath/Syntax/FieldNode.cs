namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>A field: <c>.metadata</c>.</summary>
internal sealed record FieldNode(string Name, int Position) : JsonPathNode(Position);
