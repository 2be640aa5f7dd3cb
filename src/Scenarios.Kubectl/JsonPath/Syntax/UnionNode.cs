namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>Several selections one after another: <c>[0,2]</c>, <c>['a','b']</c>.</summary>
internal sealed record UnionNode(IReadOnlyList<SequenceNode> Members, int Position) : JsonPathNode(Position);
