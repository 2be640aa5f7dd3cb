using System.Globalization;
using System.Text;
using Scenarios.Api.Tree;

namespace Scenarios.Kubectl.Printing;

/// <summary>JSON as Go's encoding/json writes maps: fields by name, <c>&lt;</c>, <c>&gt;</c> and <c>&amp;</c> escaped.</summary>
internal static class GoJson
{
    private const string Indentation = "    ";

    /// <summary>Without white space.</summary>
    public static string Compact(Value value)
    {
        var text = new StringBuilder();
        Append(text, value, depth: -1, keepsOrder: false);
        return text.ToString();
    }

    /// <summary>Indented by four spaces, without a line end.</summary>
    /// <param name="keepsOrder">Fields as they stand, for objects that kubectl has as Go structs.</param>
    public static string Indented(Value value, bool keepsOrder = false)
    {
        var text = new StringBuilder();
        Append(text, value, depth: 0, keepsOrder);
        return text.ToString();
    }

    private static void Append(StringBuilder text, Value value, int depth, bool keepsOrder)
    {
        switch (value)
        {
            case ObjectValue { Count: 0 }:
                text.Append("{}");
                break;
            case ListValue { Count: 0 }:
                text.Append("[]");
                break;
            case ObjectValue fields:
                AppendObject(text, fields, depth, keepsOrder);
                break;
            case ListValue items:
                AppendList(text, items, depth, keepsOrder);
                break;
            case StringValue word:
                AppendString(text, word.Text);
                break;
            case FloatValue number:
                text.Append(GoNumber.Format(number.Float));
                break;
            default:
                text.Append(value);
                break;
        }
    }

    private static void AppendObject(StringBuilder text, ObjectValue fields, int depth, bool keepsOrder)
    {
        var inner = depth < 0 ? -1 : depth + 1;
        var ordered = keepsOrder ? (IEnumerable<KeyValuePair<string, Value>>)fields : fields.OrderBy(field => field.Key, StringComparer.Ordinal);
        var separator = "{";
        foreach (var (name, field) in ordered)
        {
            text.Append(separator);
            Break(text, inner);
            AppendString(text, name);
            text.Append(depth < 0 ? ":" : ": ");
            Append(text, field, inner, keepsOrder);
            separator = ",";
        }

        Break(text, depth);
        text.Append('}');
    }

    private static void AppendList(StringBuilder text, ListValue items, int depth, bool keepsOrder)
    {
        var inner = depth < 0 ? -1 : depth + 1;
        for (var index = 0; index < items.Count; index++)
        {
            text.Append(index == 0 ? '[' : ',');
            Break(text, inner);
            Append(text, items[index], inner, keepsOrder);
        }

        Break(text, depth);
        text.Append(']');
    }

    private static void Break(StringBuilder text, int depth)
    {
        if (depth < 0)
        {
            return;
        }

        text.Append('\n');
        for (var level = 0; level < depth; level++)
        {
            text.Append(Indentation);
        }
    }

    private static void AppendString(StringBuilder text, string word)
    {
        text.Append('"');
        foreach (var character in word)
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
                < ' ' or '<' or '>' or '&' or '\u2028' or '\u2029' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}"),
                _ => text.Append(character),
            };
        }

        text.Append('"');
    }
}
