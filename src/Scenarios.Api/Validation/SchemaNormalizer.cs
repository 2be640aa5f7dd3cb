using Scenarios.Api.Quantities;
using Scenarios.Api.Schema;
using Scenarios.Api.Tree;

namespace Scenarios.Api.Validation;

/// <summary>
/// Gives an object the form that the API server stores: what its Go types do to it between reading and writing. Unknown fields and nulls go, quantities
/// become canonical, empty lists, maps and zero values go where the types say <c>omitempty</c>. What does not change stays the same instance.
/// </summary>
public static class SchemaNormalizer
{
    public static ObjectValue Normalize(ObjectValue tree, SchemaType type)
    {
        var result = tree;
        foreach (var (name, value) in tree.AsSpan())
        {
            if (type.Find(name) is not { } field || value is NullValue)
            {
                result = result.Without(name);
                continue;
            }

            var normal = Normalize(value, field.Type);
            result = field.IsRequired || !OmittedFields.IsOmitted(field, normal) ? result.With(name, normal) : result.Without(name);
        }

        return result;
    }

    private static Value Normalize(Value value, FieldType type) => (type.Kind, value) switch
    {
        (SchemaKind.Object, ObjectValue tree) => Normalize(tree, type.Structure!),
        (SchemaKind.List, ListValue items) => NormalizeItems(items, type.Element!),
        (SchemaKind.Map, ObjectValue map) => NormalizeMap(map, type.Element!),
        (SchemaKind.Quantity, _) => Canonical(value),
        _ => value,
    };

    private static ListValue NormalizeItems(ListValue items, FieldType type)
    {
        for (var index = 0; index < items.Count; index++)
        {
            items = items.WithItem(index, Normalize(items[index], type));
        }

        return items;
    }

    private static ObjectValue NormalizeMap(ObjectValue map, FieldType type)
    {
        var result = map;
        foreach (var (name, value) in map.AsSpan())
        {
            // A null in a map of texts is an empty text.
            result = result.With(name, value is NullValue && type.Kind == SchemaKind.String ? StringValue.Empty : Normalize(value, type));
        }

        return result;
    }

    private static Value Canonical(Value value)
    {
        var text = value is StringValue written ? written.Text : value.ToString();
        if (!Quantity.TryParse(text, out var quantity, out _))
        {
            return value;
        }

        var canonical = quantity.ToString();
        return value is StringValue && canonical == text ? value : new StringValue(canonical);
    }
}
