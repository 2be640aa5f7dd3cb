using System.Globalization;
using System.Text.RegularExpressions;
using Scenarios.Api.JsonPath.Execution;
using Scenarios.Api.Quantities;

namespace Scenarios.Api.Cel;

/// <summary>Functions of CEL's standard library, and of the string and list libraries that Kubernetes adds.</summary>
internal static class CelFunctions
{
    private static readonly TimeSpan PatternTime = TimeSpan.FromSeconds(1);

    private static readonly HashSet<string> Free = new(StringComparer.Ordinal) { "size", "int", "uint", "double", "string", "bool", "type",
        "dyn", "isQuantity" };

    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "size", "contains", "startsWith", "endsWith", "matches", "lowerAscii", "upperAscii", "trim", "split", "join", "replace",
            "substring", "indexOf",
        "lastIndexOf", "charAt", "find", "isSorted", "sum", "min", "max",
    };

    public static bool Knows(string name, bool isMethod) => isMethod ? Methods.Contains(name) : Free.Contains(name);

    public static Value Call(string name, IReadOnlyList<Value> arguments) => (name, arguments) switch
    {
        ("size", [var value]) => Size(value),
        ("int" or "uint", [var value]) => Whole(value),
        ("double", [var value]) => Number(value),
        ("string", [var value]) => new StringValue(value is StringValue text ? text.Text : GoSyntax.Plain(value)),
        ("bool", [StringValue text]) => BooleanValue.Of(text.Text is "true" or "True" or "TRUE" or "t" or "1"),
        ("bool" or "dyn", [var value]) => value,
        ("type", [var value]) => new StringValue(TypeOf(value)),
        ("isQuantity", [StringValue text]) => BooleanValue.Of(Quantity.TryParse(text.Text, out _, out _)),
        (_, [StringValue text, ..]) => OfText(name, text.Text, arguments),
        (_, [ListValue list, ..]) => OfList(name, list, arguments),
        _ => throw NoOverload(),
    };

    private static CelException NoOverload() => new("no such overload");

    private static string TypeOf(Value value) => value switch
    {
        StringValue => "string",
        IntegerValue => "int",
        FloatValue => "double",
        BooleanValue => "bool",
        ListValue => "list",
        ObjectValue => "map",
        _ => "null_type",
    };

    private static IntegerValue Size(Value value) => IntegerValue.Of(value switch
    {
        StringValue text => text.Text.EnumerateRunes().Count(),
        ListValue list => list.Count,
        ObjectValue fields => fields.Count,
        _ => throw NoOverload(),
    });

    private static IntegerValue Whole(Value value) => value switch
    {
        IntegerValue whole => whole,
        FloatValue number => IntegerValue.Of((long)number.Float),
        StringValue text when long.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            IntegerValue.Of(number),
        StringValue text => throw new CelException($"strconv.ParseInt: parsing {GoText.Quote(text.Text)}: invalid syntax"),
        _ => throw NoOverload(),
    };

    private static FloatValue Number(Value value) => value switch
    {
        FloatValue number => number,
        IntegerValue whole => new FloatValue(whole.Integer),
        StringValue text when double.TryParse(text.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && double.IsFinite(number) =>
            new FloatValue(number),
        _ => throw NoOverload(),
    };

    private static Value OfText(string name, string text, IReadOnlyList<Value> arguments) => (name, arguments) switch
    {
        ("contains", [_, StringValue part]) => BooleanValue.Of(text.Contains(part.Text, StringComparison.Ordinal)),
        ("startsWith", [_, StringValue part]) => BooleanValue.Of(text.StartsWith(part.Text, StringComparison.Ordinal)),
        ("endsWith", [_, StringValue part]) => BooleanValue.Of(text.EndsWith(part.Text, StringComparison.Ordinal)),
        ("matches", [_, StringValue pattern]) => BooleanValue.Of(Pattern(text, pattern.Text).Success),
        ("find", [_, StringValue pattern]) => new StringValue(Pattern(text, pattern.Text).Value),
        ("lowerAscii", [_]) => new StringValue(text.ToLowerInvariant()),
        ("upperAscii", [_]) => new StringValue(text.ToUpperInvariant()),
        ("trim", [_]) => new StringValue(text.Trim()),
        ("split", [_, StringValue separator]) => ListValue.OfStrings(
            separator.Text.Length == 0 ? text.EnumerateRunes().Select(static rune => rune.ToString()) : text.Split(separator.Text)),
        ("replace", [_, StringValue { Text.Length: > 0 } old, StringValue with]) =>
            new StringValue(text.Replace(old.Text, with.Text, StringComparison.Ordinal)),
        ("substring", [_, IntegerValue from]) => new StringValue(Part(text, from.Integer, text.Length)),
        ("substring", [_, IntegerValue from, IntegerValue to]) => new StringValue(Part(text, from.Integer, to.Integer)),
        ("charAt", [_, IntegerValue place]) => new StringValue(Part(text, place.Integer, place.Integer + 1)),
        ("indexOf", [_, StringValue part]) => IntegerValue.Of(text.IndexOf(part.Text, StringComparison.Ordinal)),
        ("lastIndexOf", [_, StringValue part]) => IntegerValue.Of(text.LastIndexOf(part.Text, StringComparison.Ordinal)),
        _ => throw NoOverload(),
    };

    private static Match Pattern(string text, string pattern)
    {
        try
        {
            return Regex.Match(text, pattern, RegexOptions.CultureInvariant, PatternTime);
        }
        catch (ArgumentException)
        {
            throw new CelException($"error parsing regexp: {pattern}");
        }
    }

    private static string Part(string text, long from, long to) => from >= 0 && from <= to && to <= text.Length
        ? text[(int)from..(int)to]
        : throw new CelException($"index out of range: {(from < 0 || from > text.Length ? from : to)}");

    private static Value OfList(string name, ListValue list, IReadOnlyList<Value> arguments) => (name, arguments) switch
    {
        ("join", [_]) => new StringValue(string.Concat(list.Select(Text))),
        ("join", [_, StringValue separator]) => new StringValue(string.Join(separator.Text, list.Select(Text))),
        ("isSorted", [_]) => BooleanValue.Of(Enumerable.Range(1, Math.Max(0, list.Count - 1))
            .All(place => CelOperators.Compare(list[place - 1], list[place]) <= 0)),
        ("sum", [_]) => list.Count == 0 ? IntegerValue.Of(0) : list.Aggregate(static (sum, item) => CelOperators.Of("+", sum, item)),
        ("min", [_]) when list.Count > 0 => list.Aggregate(static (least, item) => CelOperators.Compare(item, least) < 0 ? item : least),
        ("max", [_]) when list.Count > 0 => list.Aggregate(static (most, item) => CelOperators.Compare(item, most) > 0 ? item : most),
        ("indexOf", [_, var item]) =>
            IntegerValue.Of(Enumerable.Range(0, list.Count).FirstOrDefault(place => CelOperators.AreEqual(list[place], item), -1)),
        ("lastIndexOf", [_, var item]) =>
            IntegerValue.Of(Enumerable.Range(0, list.Count).LastOrDefault(place => CelOperators.AreEqual(list[place], item), -1)),
        _ => throw NoOverload(),
    };

    private static string Text(Value value) => value is StringValue text ? text.Text : throw NoOverload();
}
