namespace Scenarios.Api.JsonPath.Syntax;

/// <summary>One construct of a jsonpath template.</summary>
/// <param name="Position">The position in characters from the start of the template.</param>
internal abstract record JsonPathNode(int Position);

/// <summary>Text outside braces, or quoted inside them: <c>{"\n"}</c>.</summary>
internal sealed record TextNode(string Text, int Position) : JsonPathNode(Position);

/// <summary>A word. Only <c>range</c> and <c>end</c> have a meaning.</summary>
internal sealed record IdentifierNode(string Name, int Position) : JsonPathNode(Position);

/// <summary>A whole number.</summary>
internal sealed record IntegerNode(long Value, int Position) : JsonPathNode(Position);

/// <summary>A number with a fraction.</summary>
internal sealed record FloatNode(double Value, int Position) : JsonPathNode(Position);

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record BooleanNode(bool Value, int Position) : JsonPathNode(Position);

/// <summary>A field: <c>.metadata</c>.</summary>
internal sealed record FieldNode(string Name, int Position) : JsonPathNode(Position);

/// <summary>The value and everything below it: <c>..</c>.</summary>
internal sealed record RecursiveNode(int Position) : JsonPathNode(Position);

/// <summary>All fields or elements: <c>.*</c>.</summary>
internal sealed record WildcardNode(int Position) : JsonPathNode(Position);

/// <summary>An element or a range of a list: <c>[0]</c>, <c>[-1]</c>, <c>[1:3]</c>, <c>[::2]</c>, <c>[*]</c>.</summary>
internal sealed record SliceNode(SliceBound First, SliceBound End, SliceBound Step, int Position) : JsonPathNode(Position);

/// <summary>Several selections, one after another: <c>[0,2]</c>, <c>['a','b']</c>.</summary>
internal sealed record UnionNode(IReadOnlyList<SequenceNode> Members, int Position) : JsonPathNode(Position);

/// <summary>
/// The elements of a list that satisfy a condition: <c>[?(@.name=="x")]</c>. Without a comparison, the operator is <c>exists</c>.
/// </summary>
internal sealed record FilterNode(SequenceNode Left, string Operator, SequenceNode Right, int Position) : JsonPathNode(Position);

/// <summary>
/// Consecutive steps, each applied to the results of the one before: a whole template, or the content of one pair of braces.
/// </summary>
internal sealed record SequenceNode(IReadOnlyList<JsonPathNode> Nodes, int Position) : JsonPathNode(Position);
