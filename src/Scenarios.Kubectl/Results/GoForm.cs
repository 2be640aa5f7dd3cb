using Scenarios.Api.Quantities;
using Scenarios.Objects.Facts;

namespace Scenarios.Kubectl.Results;

/// <summary>
/// The form of an object after Go has read it into its types and written it again, as kubectl's typed commands do: fields in the order of
/// the structures, unknown fields dropped, quantities in canonical form, and fields that Go writes even if they are not set
/// (<c>resources: {}</c>, <c>creationTimestamp: null</c>).
/// </summary>
internal static class GoForm
{
    /// <summary>The tree must fit the type: callers must refuse one that does not.</summary>
    public static ObjectValue Of(ObjectValue tree, TypeFacts type)
    {
        var written = new ObjectBuilder(tree.Count + 2);
        foreach (var field in type.Fields)
        {
            if (!written.Contains(field.Name) && ValueOf(tree[field.Name], field) is { } value)
            {
                written.Add(field.Name, value);
            }
        }

        return written.ToObject();
    }

    private static Value? ValueOf(Value? value, FieldFacts field)
    {
        if (value is null or NullValue)
        {
            return (field.IsPointer, field.OmitsZero) switch
            {
                (true, true) => null,
                (true, false) => NullValue.Instance,
                _ => ZeroOf(field),
            };
        }

        var result = Of(value, field.Type);
        return field is { OmitsZero: true, IsPointer: false } && IsZero(result, field) ? null : result;
    }

    // Structures are never omitted, whatever their tags say. Times are structures too, and are written as null.
    private static Value? ZeroOf(FieldFacts field) => field.Type.Kind switch
    {
        FieldKind.Object => Of(ObjectValue.Empty, field.Type.Structure!),
        FieldKind.Time or FieldKind.MicroTime => NullValue.Instance,
        FieldKind.IntOrString => IntegerValue.Of(0),
        FieldKind.Quantity => new StringValue("0"),
        _ when field.OmitsZero => null,
        FieldKind.String or FieldKind.Duration => StringValue.Empty,
        FieldKind.Boolean => BooleanValue.False,
        FieldKind.Int32 or FieldKind.Int64 => IntegerValue.Of(0),
        _ => NullValue.Instance,
    };

    private static Value Of(Value value, FieldType type)
    {
        switch (type.Kind, value)
        {
            case (FieldKind.Object, ObjectValue tree):
                return Of(tree, type.Structure!);
            case (FieldKind.List, ListValue items):
                return ListValue.From(items.Select(item => Of(item, type.Element!)));
            case (FieldKind.Map, ObjectValue map):
                var sorted = new ObjectBuilder(map.Count);
                foreach (var (name, item) in SortedFields.Of(map, Utf8Order.Instance))
                {
                    sorted.Add(name, Of(item, type.Element!));
                }

                return sorted.ToObject();
            case (FieldKind.Quantity, StringValue or IntegerValue or FloatValue):
                return new StringValue(Quantity.Of(value).ToString());
            default:
                return value;
        }
    }

    private static bool IsZero(Value value, FieldFacts field) => value switch
    {
        ObjectValue { Count: 0 } => field.Type.Kind == FieldKind.Map,
        ListValue { Count: 0 } => true,
        StringValue { Text.Length: 0 } => true,
        BooleanValue { Boolean: false } => true,
        IntegerValue { Integer: 0 } => field.Type.Kind != FieldKind.IntOrString,
        FloatValue { Float: 0 } => true,
        _ => false,
    };
}
