namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>A word: <c>range</c> and <c>end</c> are known.</summary>
internal sealed record IdentifierNode(string Name, int Position) : JsonPathNode(Position);
