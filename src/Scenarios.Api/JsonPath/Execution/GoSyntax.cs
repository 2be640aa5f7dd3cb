using System.Text;

namespace Scenarios.Api.JsonPath.Execution;

/// <summary>Values decoded by encoding/json, as Go's fmt prints them: <c>%v</c>, <c>%T</c> and <c>%#v</c>.</summary>
public static class GoSyntax
{
    /// <summary><c>%v</c>: <c>map[a:1 b:[x y]]</c>.</summary>
    public static string Plain(Value value) => value switch
    {
        ObjectValue fields => $"map[{string.Join(' ', Sorted(fields).Select(field => $"{field.Key}:{Plain(field.Value)}"))}]",
        ListValue items => $"[{string.Join(' ', items.Select(Plain))}]",
        StringValue text => text.Text,
        NullValue => "<nil>",
        FloatValue number => GoFloat.ToText(number.Float),
        _ => value.ToString(),
    };

    /// <summary><c>%T</c>.</summary>
    public static string TypeOf(Value value) => value switch
    {
        ObjectValue => "map[string]interface {}",
        ListValue => "[]interface {}",
        StringValue => "string",
        IntegerValue => "int64",
        FloatValue => "float64",
        BooleanValue => "bool",
        _ => "interface {}",
    };

    /// <summary><c>%#v</c>: <c>map[string]interface {}{"a":1}</c>.</summary>
    public static string Source(Value value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value value)
    {
        switch (value)
        {
            case ObjectValue fields:
                text.Append("map[string]interface {}{");
                var separator = string.Empty;
                foreach (var (name, field) in Sorted(fields))
                {
                    text.Append(separator).Append(GoText.Quote(name)).Append(':');
                    Append(text, field);
                    separator = ", ";
                }

                text.Append('}');
                break;
            case ListValue items:
                text.Append("[]interface {}{");
                for (var index = 0; index < items.Count; index++)
                {
                    text.Append(index > 0 ? ", " : string.Empty);
                    Append(text, items[index]);
                }

                text.Append('}');
                break;
            case StringValue word:
                text.Append(GoText.Quote(word.Text));
                break;
            case NullValue:
                text.Append("interface {}(nil)");
                break;
            default:
                text.Append(Plain(value));
                break;
        }
    }

    private static IEnumerable<KeyValuePair<string, Value>> Sorted(ObjectValue fields) =>
        fields.OrderBy(field => field.Key, StringComparer.Ordinal);
}
