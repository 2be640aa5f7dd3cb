namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>A number with a fraction.</summary>
internal sealed record FloatNode(double Value, int Position) : JsonPathNode(Position);
