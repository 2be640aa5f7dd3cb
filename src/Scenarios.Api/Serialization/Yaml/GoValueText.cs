using System.Globalization;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>Prints decoded YAML as Go's <c>%#v</c> does, for errors about keys.</summary>
internal static class GoValueText
{
    public static string Of(Value value) => value is NullValue ? "<nil>" : Inner(value);

    private static string Inner(Value value) => value switch
    {
        StringValue text => GoText.Quote(text.Text),
        IntegerValue integer => integer.Integer.ToString(CultureInfo.InvariantCulture),
        FloatValue number => GoFloat.ToYaml(number.Float),
        BooleanValue flag => flag.Boolean ? "true" : "false",
        ListValue items => $"[]interface {{}}{{{string.Join(", ", items.Select(Inner))}}}",
        ObjectValue fields =>
            $"map[interface {{}}]interface "
            + $"{{}}{{{string.Join(", ", fields.Select(field => $"{GoText.Quote(field.Key)}:{Inner(field.Value)}"))}}}",
        _ => "interface {}(nil)",
    };
}
