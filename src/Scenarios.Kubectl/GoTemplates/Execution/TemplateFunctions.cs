using Scenarios.Api.JsonPath.Execution;
using Scenarios.Objects;

namespace Scenarios.Kubectl.GoTemplates.Execution;

/// <summary>The functions of Go's text/template, and the two of kubectl (cli-runtime, pkg/printers/template.go).</summary>
internal static class TemplateFunctions
{
    private static readonly Dictionary<string, TemplateFunction> Known = new(StringComparer.Ordinal)
    {
        ["and"] = Anything(1, static values => values[^1]),
        ["or"] = Anything(1, static values => values[^1]),
        ["not"] = new(1, false, 0, static values => Flag(!values[0].IsTrue)),
        ["len"] = new(1, false, 0, static values => Length(values[0])),
        ["index"] = Anything(1, static values => Index(values)),
        ["slice"] = Anything(1, static values => Slice(values)),
        ["call"] = Anything(1, static values => values[0]),
        ["print"] = Anything(0, static values => Text(GoPrint.Print(values))),
        ["println"] = Anything(0, static values => Text(GoPrint.PrintLine(values))),
        ["printf"] = new(1, true, 1, static values => Text(GoFormat.Format(((StringValue)values[0].Value!).Text, [.. values.Skip(1)]))),
        ["html"] = Anything(0, static values => Text(TemplateEscapes.Html(GoPrint.Joined(values)))),
        ["js"] = Anything(0, static values => Text(TemplateEscapes.JavaScript(GoPrint.Joined(values)))),
        ["urlquery"] = Anything(0, static values => Text(TemplateEscapes.UrlQuery(GoPrint.Joined(values)))),
        ["eq"] = Anything(1, static values => Flag(TemplateComparison.AreAnyEqual(values))),
        ["ne"] = new(2, false, 0, static values => Flag(!TemplateComparison.AreEqual(values[0], values[1]))),
        ["lt"] = new(2, false, 0, static values => Flag(TemplateComparison.IsLess(values[0], values[1]))),
        ["le"] = new(2, false, 0, static values => Flag(
            TemplateComparison.IsLess(values[0], values[1]) || TemplateComparison.AreEqual(values[0], values[1]))),
        ["gt"] = new(2, false, 0, static values => Flag(
            !TemplateComparison.IsLess(values[0], values[1]) && !TemplateComparison.AreEqual(values[0], values[1]))),
        ["ge"] = new(2, false, 0, static values => Flag(!TemplateComparison.IsLess(values[0], values[1]))),
        ["exists"] = Anything(1, static values => Flag(Exists(values))),
        ["base64decode"] = new(1, false, 1, static values => Text(GoBase64.Decode(((StringValue)values[0].Value!).Text))),
    };

    public static IReadOnlySet<string> Names { get; } = Known.Keys.ToHashSet(StringComparer.Ordinal);

    public static TemplateFunction Find(string name) => Known[name];

    private static TemplateFunction Anything(int least, Func<IReadOnlyList<Operand>, Operand> run) => new(least, true, 0, run);

    private static Operand Flag(bool value) => new(BooleanValue.Of(value));

    private static Operand Text(string value) => new(new StringValue(value));

    private static Operand Length(Operand item) => item.Value switch
    {
        StringValue text => Operand.Int(GoBase64.Bytes(text.Text).Length),
        ListValue list => Operand.Int(list.Count),
        ObjectValue fields => Operand.Int(fields.Count),
        null => throw new FunctionFault("reflect: call of reflect.Value.Type on zero Value"),
        NullValue => throw new FunctionFault("len of nil pointer"),
        _ => throw new FunctionFault($"len of type {item.Unboxed.TypeName}"),
    };

    private static Operand Index(IReadOnlyList<Operand> values)
    {
        var item = values[0].Unboxed;
        if (item.Value is null)
        {
            throw new FunctionFault("index of untyped nil");
        }

        foreach (var index in values.Skip(1))
        {
            item = At(item, index.Unboxed);
        }

        return item;
    }

    private static Operand At(Operand item, Operand index)
    {
        switch (item.Value)
        {
            case ObjectValue fields:
                return index.Value switch
                {
                    StringValue name => new Operand(fields[name.Text] ?? NullValue.Instance, IsBoxed: true),
                    null => throw new FunctionFault("value is nil; should be of type string"),
                    _ => throw new FunctionFault($"value has type {index.TypeName}; should be string"),
                };
            case ListValue list:
                return new Operand(list[Place(index, list.Count, isOpen: true)], IsBoxed: true);
            case StringValue text:
                var bytes = GoBase64.Bytes(text.Text);
                return new Operand(IntegerValue.Of(bytes[Place(index, bytes.Length, isOpen: true)]));
            case null or NullValue:
                throw new FunctionFault("index of nil pointer");
            default:
                throw new FunctionFault($"can't index item of type {item.Unboxed.TypeName}");
        }
    }

    private static int Place(Operand index, int length, bool isOpen)
    {
        var place = index.Value switch
        {
            IntegerValue number => number.Integer,
            null => throw new FunctionFault("cannot index slice/array with nil"),
            _ => throw new FunctionFault($"cannot index slice/array with type {index.TypeName}"),
        };
        return place < 0 || place > length || (isOpen && place == length) ? throw new FunctionFault($"index out of range: {place}")
            : (int)place;
    }

    private static Operand Slice(IReadOnlyList<Operand> values)
    {
        var item = values[0].Unboxed;
        if (item.Value is null)
        {
            throw new FunctionFault("slice of untyped nil");
        }

        if (values.Count > 4)
        {
            throw new FunctionFault($"too many slice indexes: {values.Count - 1}");
        }

        if (item.Value is StringValue && values.Count == 4)
        {
            throw new FunctionFault("cannot 3-index slice a string");
        }

        var bytes = item.Value is StringValue text ? GoBase64.Bytes(text.Text) : null;
        var list = item.Value as ListValue;
        if (bytes is null && list is null)
        {
            throw new FunctionFault($"can't slice item of type {item.TypeName}");
        }

        var length = bytes?.Length ?? list!.Count;
        var places = values.Skip(1).Select(index => Place(index.Unboxed, length, isOpen: false)).ToList();
        var (from, to) = (places.Count > 0 ? places[0] : 0, places.Count > 1 ? places[1] : length);
        if (from > to)
        {
            throw new FunctionFault($"invalid slice index: {from} > {to}");
        }

        return bytes is not null ? Text(GoBase64.Text(bytes[from..to]))
            : new Operand(ListValue.From([.. list!.Skip(from).Take(to - from)]));
    }

    // Whether the indexes lead to a value, for cli-runtime's "exists"; a single item without indexes may be missing.
    private static bool Exists(IReadOnlyList<Operand> values)
    {
        var current = values[0].Value;
        foreach (var index in values.Skip(1))
        {
            current = (current, index.Value) switch
            {
                (ObjectValue fields, StringValue name) => fields[name.Text],
                (ListValue list, IntegerValue place) when place.Integer >= 0 && place.Integer < list.Count => list[(int)place.Integer],
                _ => null,
            };
            if (current is null)
            {
                return false;
            }
        }

        return current is not NullValue;
    }
}
