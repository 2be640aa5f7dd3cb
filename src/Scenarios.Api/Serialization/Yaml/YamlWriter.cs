using System.Globalization;
using System.Text;

namespace Scenarios.Api.Serialization.Yaml;

/// <summary>
/// Writes YAML as <c>kubectl -o yaml</c> prints it (sigs.k8s.io/yaml 1.4 over goyaml.v2's emitter): keys in natural order, lists at the
/// indentation of their key, quotes only if needed, literal blocks for multi-line texts.
/// </summary>
public sealed class YamlWriter
{
    private const int LongestSimpleKey = 128;
    private readonly YamlOutput _text = new();

    private YamlWriter()
    {
    }

    /// <summary>Writes one document that ends with a line feed, without a separator.</summary>
    public static string Write(Value value)
    {
        var writer = new YamlWriter();
        writer.AppendNode(value, 0);
        return writer._text.ToString();
    }

    // Each node begins at the cursor: at the given indentation, or after a key or a dash.
    private void AppendNode(Value value, int indent)
    {
        switch (value)
        {
            case ObjectValue { Count: > 0 } fields:
                AppendFields(fields, indent);
                break;
            case ListValue { Count: > 0 } items:
                AppendItems(items, indent);
                break;
            case StringValue text:
                YamlText.Append(_text, text.Text, indent, isKey: false);
                _text.Append('\n');
                break;
            default:
                _text.Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private void AppendFields(ObjectValue fields, int indent)
    {
        var isFirst = true;
        foreach (var (name, value) in SortedFields.Of(fields, NaturalOrder.Instance))
        {
            AppendIndent(isFirst ? 0 : indent);
            isFirst = false;
            if (AppendKey(name, indent))
            {
                AppendFieldValue(value, indent);
            }
            else
            {
                AppendNode(value, indent + 2);
            }
        }
    }

    /// <summary>
    /// Returns false for a key too long for the parser's lookahead. It is then written in the explicit form, and its value follows on a new
    /// line.
    /// </summary>
    private bool AppendKey(string name, int indent)
    {
        var isSimple = Encoding.UTF8.GetByteCount(name) <= LongestSimpleKey && !YamlText.HasLineBreak(name);
        if (isSimple)
        {
            YamlText.Append(_text, name, indent, isKey: true);
            _text.Append(':');
            return true;
        }

        _text.Append("? ");
        YamlText.Append(_text, name, indent + 2, isKey: false);
        if (!_text.IsAtLineStart)
        {
            _text.Append('\n');
        }

        AppendIndent(indent);
        _text.Append(": ");
        return false;
    }

    private void AppendFieldValue(Value value, int indent)
    {
        switch (value)
        {
            case ObjectValue { Count: > 0 } fields:
                _text.Append('\n');
                AppendIndent(indent + 2);
                AppendFields(fields, indent + 2);
                break;
            case ListValue { Count: > 0 } items:
                _text.Append('\n');
                AppendIndent(indent);
                AppendItems(items, indent);
                break;
            default:
                _text.Append(' ');
                AppendNode(value, indent + 2);
                break;
        }
    }

    private void AppendItems(ListValue items, int indent)
    {
        for (var index = 0; index < items.Count; index++)
        {
            AppendIndent(index == 0 ? 0 : indent);
            _text.Append("- ");
            AppendNode(items[index], indent + 2);
        }
    }

    private void AppendIndent(int indent) => _text.AppendSpaces(indent);

    private static string Scalar(Value value) => value switch
    {
        IntegerValue integer => integer.Integer.ToString(CultureInfo.InvariantCulture),
        FloatValue number => GoFloat.ToYaml(number.Float),
        BooleanValue flag => flag.Boolean ? "true" : "false",
        ObjectValue => "{}",
        ListValue => "[]",
        _ => "null",
    };
}
