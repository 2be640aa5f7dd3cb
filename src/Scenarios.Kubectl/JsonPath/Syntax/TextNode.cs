namespace Scenarios.Kubectl.JsonPath.Syntax;

/// <summary>Text outside braces, or quoted inside them: <c>{"\n"}</c>.</summary>
internal sealed record TextNode(string Text, int Position) : JsonPathNode(Position);
