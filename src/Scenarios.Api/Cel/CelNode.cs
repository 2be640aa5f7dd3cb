namespace Scenarios.Api.Cel;

/// <summary>A node of the syntax tree of an expression in the Common Expression Language.</summary>
internal abstract record CelNode;

/// <summary>A literal value.</summary>
/// <param name="IsUnsigned">Whether it is a number with the suffix <c>u</c>.</param>
internal sealed record LiteralNode(Value Value, bool IsUnsigned = false) : CelNode;

/// <summary>A variable.</summary>
internal sealed record NameNode(string Name) : CelNode;

/// <summary><c>a.b</c>, or <c>has(a.b)</c>.</summary>
internal sealed record SelectNode(CelNode Operand, string Field, bool IsTest = false) : CelNode;

/// <summary><c>a[b]</c>.</summary>
internal sealed record IndexNode(CelNode Operand, CelNode Index) : CelNode;

/// <summary><c>f(a)</c>, or <c>a.f(b)</c>, in which the operand before the dot is the first argument.</summary>
internal sealed record CallNode(string Function, IReadOnlyList<CelNode> Arguments) : CelNode;

/// <summary><c>[a, b]</c>.</summary>
internal sealed record ListNode(IReadOnlyList<CelNode> Items) : CelNode;

/// <summary><c>{a: b}</c>.</summary>
internal sealed record MapNode(IReadOnlyList<KeyValuePair<CelNode, CelNode>> Entries) : CelNode;

/// <summary><c>!a</c> and <c>-a</c>.</summary>
internal sealed record UnaryNode(string Operator, CelNode Operand) : CelNode;

/// <summary>An operator with two operands, including <c>&amp;&amp;</c> and <c>||</c>.</summary>
internal sealed record BinaryNode(string Operator, CelNode Left, CelNode Right) : CelNode;

/// <summary><c>a ? b : c</c>.</summary>
internal sealed record ConditionNode(CelNode Condition, CelNode Then, CelNode Otherwise) : CelNode;

/// <summary><c>list.all(x, …)</c> and the other macros.</summary>
/// <param name="Filter">The condition in <c>map</c> with three arguments; null otherwise.</param>
internal sealed record MacroNode(string Macro, CelNode Range, string Variable, CelNode Body, CelNode? Filter) : CelNode;
