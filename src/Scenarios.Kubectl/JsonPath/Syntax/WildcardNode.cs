namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>All fields or elements: <c>.*</c>.</summary>
internal sealed record WildcardNode(int Position) : JsonPathNode(Position);
