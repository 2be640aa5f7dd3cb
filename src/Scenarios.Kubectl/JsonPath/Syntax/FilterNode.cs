namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>Elements of a list that fulfil a condition: <c>[?(@.name=="x")]</c>; the operator is <c>exists</c> where there is no comparison.</summary>
internal sealed record FilterNode(SequenceNode Left, string Operator, SequenceNode Right, int Position) : JsonPathNode(Position);
