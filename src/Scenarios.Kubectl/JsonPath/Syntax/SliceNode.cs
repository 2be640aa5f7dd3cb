namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>An element or a range of a list: <c>[0]</c>, <c>[-1]</c>, <c>[1:3]</c>, <c>[::2]</c>, <c>[*]</c>.</summary>
internal sealed record SliceNode(SliceBound First, SliceBound End, SliceBound Step, int Position) : JsonPathNode(Position);
