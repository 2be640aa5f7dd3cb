namespace Scenarios.Api.Cel;

/// <summary>
/// An expression in the Common Expression Language over trees of values, as used in validation rules and admission policies. Types are
/// checked when it is evaluated, not before.
/// </summary>
public sealed class CelExpression
{
    private readonly CelNode _root;

    private CelExpression(string text, CelNode root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>The source text.</summary>
    public string Text { get; }

    /// <summary>Its type, as far as it is known before evaluation.</summary>
    internal string? StaticType => CelTypes.Of(_root);

    /// <exception cref="CelException">The text cannot be parsed, or calls a function that is not simulated.</exception>
    public static CelExpression Parse(string text) => new(text, CelParser.Parse(text));

    /// <summary>Returns the expression; null if the text cannot be parsed.</summary>
    public static CelExpression? TryParse(string text) => ErrorOf(text) is null ? Parse(text) : null;

    /// <summary>Why the text cannot be parsed; null if it can.</summary>
    public static string? ErrorOf(string text)
    {
        try
        {
            CelParser.Parse(text);
            return null;
        }
        catch (CelException error)
        {
            return error.Message;
        }
    }

    /// <summary>Whether the expression uses a variable of that name.</summary>
    public bool Mentions(string variable) => Mentions(_root, variable);

    /// <exception cref="CelException">Evaluation fails: a field is missing, or types do not match.</exception>
    public Value Evaluate(IReadOnlyDictionary<string, Value> variables) => new CelEvaluation(variables).Of(_root);

    private static bool Mentions(CelNode node, string variable) => node switch
    {
        NameNode name => name.Name == variable,
        SelectNode select => Mentions(select.Operand, variable),
        IndexNode index => Mentions(index.Operand, variable) || Mentions(index.Index, variable),
        CallNode call => call.Arguments.Any(argument => Mentions(argument, variable)),
        ListNode list => list.Items.Any(item => Mentions(item, variable)),
        MapNode map => map.Entries.Any(entry => Mentions(entry.Key, variable) || Mentions(entry.Value, variable)),
        UnaryNode unary => Mentions(unary.Operand, variable),
        BinaryNode binary => Mentions(binary.Left, variable) || Mentions(binary.Right, variable),
        ConditionNode choice =>
            Mentions(choice.Condition, variable) || Mentions(choice.Then, variable) || Mentions(choice.Otherwise, variable),
        MacroNode macro => Mentions(macro.Range, variable) || Mentions(macro.Body, variable)
            || (macro.Filter is not null && Mentions(macro.Filter, variable)),
        _ => false,
    };
}
