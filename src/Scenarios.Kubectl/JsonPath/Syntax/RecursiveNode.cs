namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>The value and everything below it: <c>..</c>.</summary>
internal sealed record RecursiveNode(int Position) : JsonPathNode(Position);
