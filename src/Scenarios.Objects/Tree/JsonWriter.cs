using System.Globalization;
using System.Text;

namespace Scenarios.Objects.Tree;

/// <summary>JSON as Go's encoding/json writes it, with its HTML escaping (<c>\u003c</c> for &lt;) or without.</summary>
public sealed class JsonWriter
{
    private readonly StringBuilder _text = new();
    private readonly FieldOrder _order;
    private readonly string _indent;
    private readonly bool _escapesHtml;

    private JsonWriter(FieldOrder order, string indent, bool escapesHtml)
    {
        _order = order;
        _indent = indent;
        _escapesHtml = escapesHtml;
    }

    /// <summary>As <c>kubectl -o json</c> prints it: indented by four spaces, with a line feed at the end.</summary>
    public static string Write(Value value, FieldOrder order = FieldOrder.Sorted) => WriteIndented(value, "    ", order) + "\n";

    /// <summary>Indented, without a line feed at the end.</summary>
    public static string WriteIndented(Value value, string indent, FieldOrder order = FieldOrder.Sorted) =>
        Write(value, new JsonWriter(order, indent, escapesHtml: true));

    /// <summary>In one line without white space, and without a line feed at the end.</summary>
    public static string WriteCompact(Value value, FieldOrder order = FieldOrder.Sorted) => WriteIndented(value, string.Empty, order);

    /// <summary>In one line, fields in tree order, without HTML escaping: used for the text of a value.</summary>
    internal static string WritePlain(Value value) => Write(value, new JsonWriter(FieldOrder.AsWritten, string.Empty, escapesHtml: false));

    private static string Write(Value value, JsonWriter writer)
    {
        writer.Append(value, 0);
        return writer._text.ToString();
    }

    private void Append(Value value, int depth)
    {
        switch (value)
        {
            case ObjectValue fields:
                AppendObject(fields, depth);
                break;
            case ListValue items:
                AppendList(items, depth);
                break;
            case StringValue text:
                AppendString(text.Text);
                break;
            case IntegerValue integer:
                _text.Append(CultureInfo.InvariantCulture, $"{integer.Integer}");
                break;
            case FloatValue number:
                _text.Append(GoFloat.ToJson(number.Float));
                break;
            case BooleanValue flag:
                _text.Append(flag.Boolean ? "true" : "false");
                break;
            default:
                _text.Append("null");
                break;
        }
    }

    private void AppendObject(ObjectValue fields, int depth)
    {
        if (fields.Count == 0)
        {
            _text.Append("{}");
            return;
        }

        _text.Append('{');
        var separator = string.Empty;
        foreach (var (name, value) in SortedFields.Of(fields, _order == FieldOrder.Sorted ? Utf8Order.Instance : null))
        {
            _text.Append(separator);
            AppendLine(depth + 1);
            AppendString(name);
            _text.Append(_indent.Length == 0 ? ":" : ": ");
            Append(value, depth + 1);
            separator = ",";
        }

        AppendLine(depth);
        _text.Append('}');
    }

    private void AppendList(ListValue items, int depth)
    {
        if (items.Count == 0)
        {
            _text.Append("[]");
            return;
        }

        _text.Append('[');
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                _text.Append(',');
            }

            AppendLine(depth + 1);
            Append(items[index], depth + 1);
        }

        AppendLine(depth);
        _text.Append(']');
    }

    private void AppendLine(int depth)
    {
        if (_indent.Length == 0)
        {
            return;
        }

        _text.Append('\n');
        for (var level = 0; level < depth; level++)
        {
            _text.Append(_indent);
        }
    }

    private void AppendString(string value)
    {
        _text.Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' => _text.Append("\\\""),
                '\\' => _text.Append("\\\\"),
                '\n' => _text.Append("\\n"),
                '\r' => _text.Append("\\r"),
                '\t' => _text.Append("\\t"),
                '\b' => _text.Append("\\b"),
                '\f' => _text.Append("\\f"),
                < ' ' or '\u2028' or '\u2029' => AppendCode(character),
                '<' or '>' or '&' when _escapesHtml => AppendCode(character),
                _ => _text.Append(character),
            };
        }

        _text.Append('"');
    }

    private StringBuilder AppendCode(char character) => _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:x4}");
}
