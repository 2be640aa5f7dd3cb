using System.Globalization;
using System.Text;

namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>
/// Prints a tree as Go would print the structure that it was read into: the format %#v of the library spew without addresses and methods, keys
/// sorted (k8s.io/utils/dump, ForHash; github.com/davecgh/go-spew, format.go).
/// </summary>
internal sealed class GoPrinter
{
    private const string Nil = "<nil>";
    private readonly StringBuilder _text = new(8192);
    private readonly GoLayout _layout;

    private GoPrinter(GoLayout layout) => _layout = layout;

    public static string Print(Value value, GoLayout layout, string type)
    {
        var printer = new GoPrinter(layout);
        printer.Typed(value, type);
        return printer._text.ToString();
    }

    private static bool IsNothing(Value? value) => value is null or NullValue;

    /// <summary>With the type in parentheses: fields.</summary>
    private void Typed(Value? value, string type)
    {
        _text.Append('(').Append(type).Append(')');
        Bare(value, type);
    }

    /// <summary>Without the type: elements and map values, and what follows a type.</summary>
    private void Bare(Value? value, string type)
    {
        if (type[0] == '*')
        {
            if (IsNothing(value))
            {
                _text.Append(Nil);
            }
            else
            {
                Bare(value, type[1..]);
            }

            return;
        }

        if (_layout.Structure(type) is { } fields)
        {
            Structure(value as ObjectValue ?? ObjectValue.Empty, fields);
            return;
        }

        if (GoScalars.TryPrint(_text, value, type))
        {
            return;
        }

        var underlying = _layout.Underlying(type);
        if (underlying.StartsWith("[]", StringComparison.Ordinal))
        {
            List(value as ListValue, underlying[2..]);
        }
        else if (underlying.StartsWith("map[", StringComparison.Ordinal))
        {
            Map(value as ObjectValue, underlying[(underlying.IndexOf(']', StringComparison.Ordinal) + 1)..]);
        }
        else
        {
            Scalar(value, underlying);
        }
    }

    private void Structure(ObjectValue tree, IReadOnlyList<GoField> fields)
    {
        _text.Append('{');
        for (var index = 0; index < fields.Count; index++)
        {
            if (index > 0)
            {
                _text.Append(' ');
            }

            var field = fields[index];
            _text.Append(field.Name).Append(':');
            Typed(field.JsonName.Length == 0 ? tree : tree[field.JsonName], field.Type);
        }

        _text.Append('}');
    }

    // Go's readers make nothing of empty lists and maps on the way through the store.
    private void List(ListValue? items, string element)
    {
        if (items is not { Count: > 0 })
        {
            _text.Append(Nil);
            return;
        }

        _text.Append('[');
        for (var index = 0; index < items.Count; index++)
        {
            if (index > 0)
            {
                _text.Append(' ');
            }

            Bare(items[index], element);
        }

        _text.Append(']');
    }

    private void Map(ObjectValue? map, string element)
    {
        if (map is not { Count: > 0 })
        {
            _text.Append(Nil);
            return;
        }

        _text.Append("map[");
        var separator = string.Empty;
        foreach (var (name, value) in map.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            _text.Append(separator).Append(name).Append(':');
            Bare(value, element);
            separator = " ";
        }

        _text.Append(']');
    }

    private void Scalar(Value? value, string underlying)
    {
        switch (value)
        {
            case StringValue text:
                _text.Append(text.Text);
                break;
            case IntegerValue number:
                _text.Append(number.Integer.ToString(CultureInfo.InvariantCulture));
                break;
            case BooleanValue flag:
                _text.Append(flag.Boolean ? "true" : "false");
                break;
            default:
                _text.Append(underlying switch { "bool" => "false", "string" => string.Empty, _ => "0" });
                break;
        }
    }
}
