using System.Globalization;
using Scenarios.Api.Quantities;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>
/// Converts objects to Go values of the server's internal types. These types have the fields of version 1 in another package, except for
/// the differences in <see cref="InternalTypes"/>.
/// </summary>
internal static class GoValues
{
    public static GoValue Of(ObjectValue? tree, TypeFacts type) => Structure(tree ?? ObjectValue.Empty, type, null);

    private static GoValue Of(Value? value, FieldType type, bool isPointer, ObjectValue parent)
    {
        var goType = TypeOf(type);
        if (isPointer)
        {
            var pointer = GoType.PointerTo(goType);
            return value is null or NullValue
                ? GoValue.PointerTo(pointer, null)
                : GoValue.PointerTo(Printing(pointer, type.Kind), Pointed(Of(value, type, false, parent), value, type.Kind));
        }

        return type.Kind switch
        {
            FieldKind.Object => Structure(value as ObjectValue ?? ObjectValue.Empty, type.Structure!, parent),
            FieldKind.List => List(value as ListValue, goType, type.Element!),
            FieldKind.Map => Map(value as ObjectValue, goType, type.Element!),
            FieldKind.Quantity => OfQuantity(value),
            FieldKind.IntOrString => IntOrString(value),
            FieldKind.Boolean => new GoValue(goType, value is BooleanValue { Boolean: true } ? "true" : "false", null),
            FieldKind.Int32 or FieldKind.Int64 => new GoValue(
                goType, ((value as IntegerValue)?.Integer ?? 0).ToString(CultureInfo.InvariantCulture), null),
            FieldKind.Float => new GoValue(goType, value?.ToString() ?? "0", null),
            _ => new GoValue(goType, (value as StringValue)?.Text ?? string.Empty, null),
        };
    }

    // Quantity and IntOrString have printing methods, but only on their pointers.
    private static GoType Printing(GoType pointer, FieldKind kind) =>
        kind is FieldKind.Quantity or FieldKind.IntOrString ? pointer with { PrintsItself = true } : pointer;

    private static GoValue Pointed(GoValue target, Value value, FieldKind kind) => kind switch
    {
        FieldKind.Quantity => target with { Text = Quantity.Of(value).ToString() },
        FieldKind.IntOrString => target with { Text = value is StringValue text ? text.Text : value.ToString() },
        _ => target,
    };

    private static GoValue Structure(ObjectValue tree, TypeFacts type, ObjectValue? parent)
    {
        var fields = new List<KeyValuePair<string, GoValue>>();
        foreach (var (field, isOfParent) in InternalTypes.FieldsOf(type, parent))
        {
            var source = isOfParent ? parent! : tree;
            Add(fields, field.Embedded.Length == 0 ? [] : field.Embedded.Split('.'), type,
                KeyValuePair.Create(field.GoName, Of(source[field.Name], field.Type, InternalTypes.IsPointer(type, field), tree)));
        }

        return new GoValue(new GoType(GoKind.Structure, $"{PackageOf(type.Group)}.{type.GoName}", true), string.Empty, fields);
    }

    // A structure embedded in Go is a field with the name of its type.
    private static void Add(
        List<KeyValuePair<string, GoValue>> fields, ReadOnlySpan<string> embedded, TypeFacts type, KeyValuePair<string, GoValue> field)
    {
        if (embedded.IsEmpty)
        {
            fields.Add(field);
            return;
        }

        if (fields.Count == 0 || fields[^1].Key != embedded[0])
        {
            var name = $"{PackageOf(type.Group)}.{embedded[0]}";
            fields.Add(KeyValuePair.Create(
                embedded[0], GoValue.Structure(new GoType(GoKind.Structure, name, true), new List<KeyValuePair<string, GoValue>>())));
        }

        Add((List<KeyValuePair<string, GoValue>>)fields[^1].Value.Parts!, embedded[1..], type, field);
    }

    private static GoValue List(ListValue? items, GoType type, FieldType element) => new(
        type, string.Empty, items is null ? null
            : [.. items.Select(item => KeyValuePair.Create(string.Empty, Of(item, element, false, ObjectValue.Empty)))]);

    private static GoValue Map(ObjectValue? entries, GoType type, FieldType element) => new(
        type, string.Empty, entries is null
            ? null
            : [.. entries.OrderBy(static entry => entry.Key, StringComparer.Ordinal)
                .Select(entry => KeyValuePair.Create(entry.Key, Of(entry.Value, element, false, ObjectValue.Empty)))]);

    private static GoValue OfQuantity(Value? value)
    {
        var type = new GoType(GoKind.Structure, "resource.Quantity", true) { ComparesItself = true };
        var (number, scale) = value is null ? (0, 0) : GoQuantity.AmountOf(Quantity.Of(value));
        var text = value is null ? string.Empty : GoQuantity.KeptText(Quantity.Of(value));
        return new GoValue(
            type,
            string.Empty,
            [
                KeyValuePair.Create("i", GoValue.Structure(new GoType(GoKind.Structure, "resource.int64Amount", true),
                    [KeyValuePair.Create("value", GoValue.OfNumber(number)),
                        KeyValuePair.Create("scale", GoValue.OfNumber(scale, "resource.Scale"))])),
                KeyValuePair.Create("d", GoValue.Structure(new GoType(GoKind.Structure, "resource.infDecAmount", true),
                    [KeyValuePair.Create("Dec", new GoValue(new GoType(GoKind.Pointer, "*inf.Dec", true), string.Empty, null))])),
                KeyValuePair.Create("s", GoValue.OfText(text)),
                KeyValuePair.Create("Format", new GoValue(new GoType(GoKind.String, "resource.Format", true),
                    value is null ? string.Empty : Quantity.Of(value).Format.ToString(), null)),
            ]);
    }

    private static GoValue IntOrString(Value? value)
    {
        var name = (value as StringValue)?.Text;
        return GoValue.Structure(
            new GoType(GoKind.Structure, "intstr.IntOrString", true),
            [
                KeyValuePair.Create("Type", GoValue.OfNumber(name is null ? 0 : 1, "intstr.Type")),
                KeyValuePair.Create("IntVal", GoValue.OfNumber((value as IntegerValue)?.Integer ?? 0, "int32")),
                KeyValuePair.Create("StrVal", GoValue.OfText(name ?? string.Empty)),
            ]);
    }

    private static GoType TypeOf(FieldType type)
    {
        var isNamed = type.GoScalar is not null;
        var name = NameOf(type);
        return type.Kind switch
        {
            FieldKind.Object => new GoType(GoKind.Structure, name, true),
            FieldKind.Quantity or FieldKind.IntOrString => new GoType(GoKind.Structure, type.GoName, true),
            FieldKind.List => new GoType(GoKind.List, name, isNamed) { ElementName = ElementOf(type) },
            FieldKind.Map => new GoType(GoKind.Map, name, isNamed) { HasPrintingKeys = type.GoScalar?.Name == "ResourceList" },
            FieldKind.Boolean => new GoType(GoKind.Boolean, name, true),
            FieldKind.Int32 or FieldKind.Int64 or FieldKind.Float => new GoType(GoKind.Number, name, true),
            _ => new GoType(GoKind.String, name, true) { PrintsItself = type.GoScalar?.Name == "ResourceName" },
        };
    }

    private static string ElementOf(FieldType type) => type.Element?.Kind switch
    {
        FieldKind.Int32 or FieldKind.Int64 or FieldKind.Boolean => type.Element.Name,
        _ => string.Empty,
    };

    private static string NameOf(FieldType type) => type switch
    {
        { GoScalar.GoName: "types.UID" } => "types.UID",
        { GoScalar: { } scalar } => $"{PackageOf(scalar.Group)}.{scalar.GoName[(scalar.GoName.IndexOf('.') + 1)..]}",
        { Kind: FieldKind.Object } => $"{PackageOf(type.Structure!.Group)}.{type.Structure.GoName}",
        { Kind: FieldKind.List } => "[]" + NameOf(type.Element!),
        { Kind: FieldKind.Map } => "map[string]" + NameOf(type.Element!),
        _ => type.GoName,
    };

    // Packages of internal types are named after their group. Types shared by all groups have no internal form.
    private static string PackageOf(string group)
    {
        var slash = group.IndexOf('/', StringComparison.Ordinal);
        var name = group[..slash];
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        return name == "meta" ? group[(slash + 1)..] : dot < 0 ? name : name[..dot];
    }
}
