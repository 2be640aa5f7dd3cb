using System.Globalization;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>
/// How views read: a field that is missing, null or of another type reads as Go's zero, or as the default of the fact table.
/// </summary>
internal static class Read
{
    public static bool Has(ObjectValue? tree, string name) => tree?[name] is not (null or NullValue);

    public static string Text(ObjectValue? tree, string name, string otherwise = "") => (tree?[name] as StringValue)?.Text ?? otherwise;

    public static string? TextOrNull(ObjectValue? tree, string name) => (tree?[name] as StringValue)?.Text;

    public static bool Flag(ObjectValue? tree, string name, bool otherwise = false) => (tree?[name] as BooleanValue)?.Boolean ?? otherwise;

    public static bool? FlagOrNull(ObjectValue? tree, string name) => (tree?[name] as BooleanValue)?.Boolean;

    public static long Integer(ObjectValue? tree, string name, long otherwise = 0) => (tree?[name] as IntegerValue)?.Integer ?? otherwise;

    public static long? IntegerOrNull(ObjectValue? tree, string name) => (tree?[name] as IntegerValue)?.Integer;

    public static double Float(ObjectValue? tree, string name, double otherwise = 0) => FloatOrNull(tree, name) ?? otherwise;

    public static double? FloatOrNull(ObjectValue? tree, string name) => tree?[name] switch
    {
        FloatValue number => number.Float,
        IntegerValue number => number.Integer,
        _ => null,
    };

    /// <summary>A quantity is a text, or a number that was written without quotes.</summary>
    public static string Quantity(ObjectValue? tree, string name) => QuantityOrNull(tree, name) ?? "0";

    public static string? QuantityOrNull(ObjectValue? tree, string name) => Scalar(tree?[name]);

    public static DateTimeOffset? Time(ObjectValue? tree, string name) =>
        tree?[name] is StringValue text ? Timestamp.TryParse(text.Text) : null;

    public static IntOrString IntOrString(ObjectValue? tree, string name) => new(tree?[name]);

    public static IntOrString IntOrString(ObjectValue? tree, string name, string otherwise) => Has(tree, name)
        ? new(tree![name])
        : long.TryParse(otherwise, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    public static ListValue? List(ObjectValue? tree, string name) => tree?[name] as ListValue;

    public static ObjectValue? Object(ObjectValue? tree, string name) => tree?[name] as ObjectValue;

    public static Value? Any(ObjectValue? tree, string name) => tree?[name];

    /// <summary>A text, or a number as text; null for anything else.</summary>
    public static string? Scalar(Value? value) => value switch
    {
        StringValue text => text.Text,
        IntegerValue or FloatValue => value.ToString(),
        _ => null,
    };
}
