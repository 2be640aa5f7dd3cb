namespace Scenarios.Api.Cel;

/// <summary>The static type of an expression, as far as it follows from its syntax (cel-go, checker/checker.go).</summary>
internal static class CelTypes
{
    private const string Boolean = "bool";

    /// <returns>The type as cel-go writes it, such as <c>list(int)</c>; null if it is known only at evaluation.</returns>
    public static string? Of(CelNode node) => node switch
    {
        LiteralNode { IsUnsigned: true } or CallNode { Function: "uint" } => "uint",
        LiteralNode literal => Of(literal.Value),
        SelectNode { IsTest: true } => Boolean,
        ListNode list => $"list({Common(list.Items)})",
        MapNode map => $"map({Common([.. map.Entries.Select(static entry => entry.Key)])}, "
            + $"{Common([.. map.Entries.Select(static entry => entry.Value)])})",
        UnaryNode unary => unary.Operator == "!" ? Boolean : Of(unary.Operand),
        BinaryNode { Operator: "+" or "-" or "*" or "/" or "%" } binary => Same(binary.Left, binary.Right),
        BinaryNode => Boolean,
        ConditionNode choice => Same(choice.Then, choice.Otherwise),
        MacroNode { Macro: "filter", Range: not MapNode } macro => Of(macro.Range),
        MacroNode { Macro: "filter" } => null,
        MacroNode { Macro: "map" } macro => $"list({Of(macro.Body) ?? "dyn"})",
        MacroNode => Boolean,
        CallNode { Function: "size" or "int" } => "int",
        CallNode { Function: "string" or "lowerAscii" or "upperAscii" or "trim" or "replace" } => "string",
        CallNode { Function: "double" } => "double",
        CallNode { Function: "startsWith" or "endsWith" or "contains" or "matches" or "bool" } => Boolean,
        _ => null,
    };

    private static string? Of(Value value) => value switch
    {
        IntegerValue => "int",
        FloatValue => "double",
        StringValue => "string",
        BooleanValue => Boolean,
        NullValue => "null_type",
        _ => null,
    };

    private static string? Same(CelNode left, CelNode right) => Of(left) is { } type && Of(right) == type ? type : null;

    private static string Common(IReadOnlyList<CelNode> nodes)
    {
        var types = nodes.Select(Of).Distinct().ToArray();
        return types is [{ } only] ? only : "dyn";
    }
}
