using System.Globalization;
using System.Text;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.Controllers.TemplateHash;

/// <summary>
/// Prints a tree as Go would print the structure decoded from it: in the spew library's format %#v without addresses and methods,
/// with sorted keys (k8s.io/utils/dump, ForHash; github.com/davecgh/go-spew, format.go).
/// </summary>
internal sealed class GoPrinter
{
    private const string Nil = "<nil>";
    private readonly StringBuilder _text = new(8192);

    public static string Print(ObjectValue value, TypeFacts type)
    {
        var printer = new GoPrinter();
        printer._text.Append('(').Append(FieldType.GoNameOf(type.Group, type.GoName)).Append(')');
        printer.Structure(value, type);
        return printer._text.ToString();
    }

    /// <summary>Prints a field, with the type in parentheses.</summary>
    private void Field(Value? value, FieldFacts field)
    {
        _text.Append(field.GoName).Append(":(").Append(field.IsPointer ? "*" : string.Empty).Append(field.Type.GoName).Append(')');
        if (field.IsPointer && value is null or NullValue)
        {
            _text.Append(Nil);
        }
        else
        {
            Bare(value, field.Type);
        }
    }

    /// <summary>Prints a value without its type: elements, map values, and whatever follows a type.</summary>
    private void Bare(Value? value, FieldType type)
    {
        switch (type.Kind)
        {
            case FieldKind.Object:
                Structure(value as ObjectValue ?? ObjectValue.Empty, type.Structure!);
                break;
            case FieldKind.List:
                List(value as ListValue, type.Element!);
                break;
            case FieldKind.Map:
                Map(value as ObjectValue, type.Element!);
                break;
            case FieldKind.Time or FieldKind.IntOrString or FieldKind.Quantity:
                GoScalars.Print(_text, value, type.Kind);
                break;
            default:
                Scalar(value, type.Kind);
                break;
        }
    }

    private void Structure(ObjectValue tree, TypeFacts type)
    {
        _text.Append('{');
        Fields(tree, type, 0, string.Empty);
        _text.Append('}');
    }

    /// <param name="embedded">The path of embedded Go structures around these fields; each embedded structure is printed as a
    /// field.</param>
    /// <returns>The index of the first field that was not printed.</returns>
    private int Fields(ObjectValue tree, TypeFacts type, int index, string embedded)
    {
        var first = index;
        while (index < type.Fields.Count && type.Fields[index].Embedded.StartsWith(embedded, StringComparison.Ordinal))
        {
            if (index > first)
            {
                _text.Append(' ');
            }

            var field = type.Fields[index];
            if (field.Embedded.Length == embedded.Length)
            {
                Field(tree[field.Name], field);
                index++;
                continue;
            }

            var name = field.Embedded[embedded.Length..].TrimStart('.').Split('.')[0];
            _text.Append(name).Append(":(").Append(FieldType.GoNameOf(type.Group, name)).Append("){");
            index = Fields(tree, type, index, embedded.Length == 0 ? name : $"{embedded}.{name}");
            _text.Append('}');
        }

        return index;
    }

    // Empty lists and maps are nil in Go after a round trip through the store.
    private void List(ListValue? items, FieldType element)
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

    private void Map(ObjectValue? map, FieldType element)
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

    private void Scalar(Value? value, FieldKind kind)
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
                _text.Append(kind switch { FieldKind.Boolean => "false", FieldKind.String => string.Empty, _ => "0" });
                break;
        }
    }
}
