namespace Scenarios.Api.Cel;

/// <summary>One evaluation of an expression.</summary>
internal sealed class CelEvaluation(IReadOnlyDictionary<string, Value> variables)
{
    private const string NoOverload = "no such overload";
    private const int MostSteps = 1_000_000;

    private readonly Dictionary<string, Value> _bound = new(StringComparer.Ordinal);
    private int _steps;

    public Value Of(CelNode node)
    {
        if (++_steps > MostSteps)
        {
            throw new CelException("operation cancelled: actual cost limit exceeded");
        }

        return node switch
        {
            LiteralNode literal => literal.Value,
            NameNode name => Variable(name.Name),
            SelectNode select => Select(select),
            IndexNode index => At(Of(index.Operand), Of(index.Index)),
            CallNode call => CelFunctions.Call(call.Function, [.. call.Arguments.Select(Of)]),
            ListNode list => ListValue.From(list.Items.Select(Of)),
            MapNode map => ObjectValue.Of([.. map.Entries.Select(entry => (Text(Of(entry.Key)), Of(entry.Value)))]),
            UnaryNode unary => Unary(unary.Operator, Of(unary.Operand)),
            BinaryNode binary => Binary(binary),
            ConditionNode choice => Flag(Of(choice.Condition)) ? Of(choice.Then) : Of(choice.Otherwise),
            MacroNode macro => Macro(macro),
            _ => throw new InvalidOperationException($"Unexpected node {node}."),
        };
    }

    private static bool Flag(Value value) => value is BooleanValue flag ? flag.Boolean : throw new CelException(NoOverload);

    private static string Text(Value value) => value is StringValue text ? text.Text : throw new CelException(NoOverload);

    private Value Variable(string name) => _bound.TryGetValue(name, out var value) || variables.TryGetValue(name, out value)
        ? value
        : throw new CelException($"undeclared reference to '{name}' (in container '')");

    private Value Select(SelectNode select)
    {
        var found = (Of(select.Operand) as ObjectValue ?? throw new CelException(NoOverload))[select.Field];
        if (select.IsTest)
        {
            return BooleanValue.Of(found is not (null or NullValue));
        }

        return found ?? throw new CelException($"no such key: {select.Field}");
    }

    private static Value At(Value operand, Value index) => (operand, index) switch
    {
        (ListValue list, IntegerValue place) => place.Integer >= 0 && place.Integer < list.Count
            ? list[(int)place.Integer]
            : throw new CelException($"index out of bounds: {place.Integer}"),
        (ObjectValue fields, StringValue name) => fields[name.Text] ?? throw new CelException($"no such key: {name.Text}"),
        _ => throw new CelException(NoOverload),
    };

    private static Value Unary(string sign, Value operand) => (sign, operand) switch
    {
        ("!", BooleanValue flag) => BooleanValue.Of(!flag.Boolean),
        ("-", IntegerValue number) => IntegerValue.Of(-number.Integer),
        ("-", FloatValue number) => new FloatValue(-number.Float),
        _ => throw new CelException(NoOverload),
    };

    private Value Binary(BinaryNode node) => node.Operator switch
    {
        "&&" => Decide(node, decisive: false),
        "||" => Decide(node, decisive: true),
        _ => CelOperators.Of(node.Operator, Of(node.Left), Of(node.Right)),
    };

    // Either operand may decide the result. An error counts only if neither does.
    private BooleanValue Decide(BinaryNode node, bool decisive)
    {
        CelException? fault = null;
        foreach (var side in new[] { node.Left, node.Right })
        {
            try
            {
                if (Flag(Of(side)) == decisive)
                {
                    return BooleanValue.Of(decisive);
                }
            }
            catch (CelException error)
            {
                fault ??= error;
            }
        }

        return fault is null ? BooleanValue.Of(!decisive) : throw fault;
    }

    private Value Macro(MacroNode macro)
    {
        var items = Of(macro.Range) switch
        {
            ListValue list => list.AsEnumerable(),
            ObjectValue fields => fields.Select(static field => (Value)new StringValue(field.Key)),
            _ => throw new CelException(NoOverload),
        };
        var hidden = _bound.GetValueOrDefault(macro.Variable);
        try
        {
            return Macro(macro, items);
        }
        finally
        {
            _bound.Remove(macro.Variable);
            if (hidden is not null)
            {
                _bound[macro.Variable] = hidden;
            }
        }
    }

    private Value Macro(MacroNode macro, IEnumerable<Value> items)
    {
        var chosen = new List<Value>();
        var count = 0;
        var all = true;
        foreach (var item in items)
        {
            _bound[macro.Variable] = item;
            if (macro.Macro == "map")
            {
                if (macro.Filter is null || Flag(Of(macro.Filter)))
                {
                    chosen.Add(Of(macro.Body));
                }

                continue;
            }

            var holds = Flag(Of(macro.Body));
            all &= holds;
            count += holds ? 1 : 0;
            if (holds)
            {
                chosen.Add(item);
            }
        }

        return macro.Macro switch
        {
            "all" => BooleanValue.Of(all),
            "exists" => BooleanValue.Of(count > 0),
            "exists_one" => BooleanValue.Of(count == 1),
            _ => ListValue.From(chosen),
        };
    }
}
