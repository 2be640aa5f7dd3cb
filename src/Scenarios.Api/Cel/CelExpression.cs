namespace Scenarios.Api.Cel;

/// <summary>
/// An expression in the Common Expression Language over trees of values, as validation rules and admission policies have them. Types are
/// looked at when it runs, not before.
/// </summary>
public sealed class CelExpression
{
    private readonly CelNode _root;

    private CelExpression(string text, CelNode root)
    {
        Text = text;
        _root = root;
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The type it has, as far as that is known before it runs.</summary>
    internal string? StaticType => CelTypes.Of(_root);

    /// <exception cref="CelException">It cannot be read, or has a function that is not simulated.</exception>
    public static CelExpression Parse(string text) => new(text, CelParser.Parse(text));

    /// <summary>The expression, or null where it cannot be read.</summary>
    public static CelExpression? TryParse(string text) => ErrorOf(text) is null ? Parse(text) : null;

    /// <summary>Why it cannot be read; null where it can.</summary>
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

    /// <summary>Whether a variable of that name stands in it.</summary>
    public bool Mentions(string variable) => Mentions(_root, variable);

    /// <exception cref="CelException">It has no value: a field lacks, types do not fit.</exception>
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
