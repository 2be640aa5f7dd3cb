namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>Steps one after another, each on what the one before found: a whole template, or what stands in one pair of braces.</summary>
internal sealed record SequenceNode(IReadOnlyList<JsonPathNode> Nodes, int Position) : JsonPathNode(Position);
