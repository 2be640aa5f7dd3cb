using System.Globalization;
using System.Text;

namespace Scenarios.Objects.Tree;

/// <summary>JSON without white space, escaped as Go's encoding/json does without HTML escaping.</summary>
internal static class CompactJson
{
    public static string Write(Value value)
    {
        var text = new StringBuilder();
        Append(text, value);
        return text.ToString();
    }

    public static void AppendString(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' or '\u2028' or '\u2029' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }

    private static void Append(StringBuilder text, Value value)
    {
        switch (value)
        {
            case ObjectValue fields:
                AppendObject(text, fields);
                break;
            case ListValue items:
                AppendList(text, items);
                break;
            case StringValue @string:
                AppendString(text, @string.Text);
                break;
            case IntegerValue integer:
                text.Append(CultureInfo.InvariantCulture, $"{integer.Integer}");
                break;
            case FloatValue number:
                text.Append(number.Float.ToString("R", CultureInfo.InvariantCulture));
                break;
            case BooleanValue boolean:
                text.Append(boolean.Boolean ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private static void AppendObject(StringBuilder text, ObjectValue fields)
    {
        text.Append('{');
        var separator = string.Empty;
        foreach (var (name, field) in fields)
        {
            text.Append(separator);
            AppendString(text, name);
            text.Append(':');
            Append(text, field);
            separator = ",";
        }

        text.Append('}');
    }

    private static void AppendList(StringBuilder text, ListValue items)
    {
        text.Append('[');
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                text.Append(',');
            }

            Append(text, items[index]);
        }

        text.Append(']');
    }
}
