using System.Buffers;
using System.Globalization;
using System.Text;

namespace Scenarios.Objects.Tree;

/// <summary>JSON as Go's encoding/json writes it, with its HTML escaping (<c>\u003c</c> for &lt;) or without.</summary>
public sealed class JsonWriter
{
    private const string Controls = "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f";

    private static readonly SearchValues<char> Escaped = SearchValues.Create(Controls + "\"\\\u2028\u2029");
    private static readonly SearchValues<char> EscapedInHtml = SearchValues.Create(Controls + "\"\\\u2028\u2029<>&");

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

        var start = '{';
        if (_order == FieldOrder.AsWritten || SortedFields.AreSorted(fields, Utf8Order.Instance))
        {
            foreach (var (name, value) in fields)
            {
                AppendField(start, name, value, depth + 1);
                start = ',';
            }
        }
        else
        {
            foreach (var (name, value) in SortedFields.Of(fields, Utf8Order.Instance))
            {
                AppendField(start, name, value, depth + 1);
                start = ',';
            }
        }

        AppendLine(depth);
        _text.Append('}');
    }

    private void AppendField(char start, string name, Value value, int depth)
    {
        _text.Append(start);
        AppendLine(depth);
        AppendString(name);
        _text.Append(_indent.Length == 0 ? ":" : ": ");
        Append(value, depth);
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
        var plain = value.AsSpan().IndexOfAny(_escapesHtml ? EscapedInHtml : Escaped);
        plain = plain < 0 ? value.Length : plain;
        _text.Append(value, 0, plain);
        foreach (var character in value.AsSpan(plain))
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
