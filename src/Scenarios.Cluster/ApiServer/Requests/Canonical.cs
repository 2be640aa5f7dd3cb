using Scenarios.Api.Quantities;
using Scenarios.Objects.Facts;
using Scenarios.Objects.Ownership;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// An object as it looks after Go has decoded it into its types and encoded it again: without nulls, unknown fields, fields behind disabled
/// feature gates, and zero values of omitempty fields; with quantities in canonical form. Parts that do not change stay the same instance.
/// </summary>
internal static class Canonical
{
    public static ObjectValue Of(ObjectValue tree, TypeFacts type)
    {
        var result = tree;
        foreach (var (name, value) in tree)
        {
            if (type.Find(name) is not { } field || value is NullValue)
            {
                result = result.Without(name);
                continue;
            }

            var canonical = Of(value, field.Type);
            result = IsNothing(canonical, field) ? result.Without(name) : result.With(name, canonical);
        }

        return result;
    }

    /// <summary>
    /// Removes the fields behind disabled feature gates. That happens after field ownership is recorded (the strategies'
    /// dropDisabledFields).
    /// </summary>
    public static ObjectValue WithoutDropped(ObjectValue tree, TypeFacts type)
    {
        var result = tree;
        foreach (var (name, value) in tree)
        {
            var field = type.Find(name);
            if (field is { IsDropped: true })
            {
                result = result.Without(name);
            }
            else if (field is not null)
            {
                result = result.With(name, WithoutDropped(value, field.Type));
            }
        }

        return result;
    }

    private static Value WithoutDropped(Value value, FieldType type)
    {
        switch (type.Kind, value)
        {
            case (FieldKind.Object, ObjectValue tree):
                return WithoutDropped(tree, type.Structure!);
            case (FieldKind.List, ListValue items) when type.Element!.Kind == FieldKind.Object:
                for (var index = 0; index < items.Count; index++)
                {
                    items = items.WithItem(index, WithoutDropped(items[index], type.Element));
                }

                return items;
            default:
                return value;
        }
    }

    /// <summary>
    /// Adds what Go encodes even when unset: the zeros of fields that are not marked omitempty. The defaults have already added the
    /// structures.
    /// </summary>
    public static ObjectValue Written(ObjectValue tree, TypeFacts type) => WithoutEmpty(GoZeros.AddTo(tree, type), type);

    // An empty list in a field without omitempty comes back from etcd as null, except in these groups, which etcd stores as JSON.
    private static ObjectValue WithoutEmpty(ObjectValue tree, TypeFacts type)
    {
        if (type.Group is "apiextensions.k8s.io/v1" or "apiregistration.k8s.io/v1")
        {
            return tree;
        }

        var result = tree;
        foreach (var (name, value) in tree)
        {
            if (type.Find(name) is not { } field)
            {
                continue;
            }

            result = (value, field.Type.Structure ?? field.Type.Element?.Structure) switch
            {
                (ListValue { Count: 0 }, _) when !field.OmitsZero => result.With(name, NullValue.Instance),
                (ObjectValue inner, { } structure) when field.Type.Kind == FieldKind.Object =>
                    result.With(name, WithoutEmpty(inner, structure)),
                (ListValue items, { } structure) => result.With(name, WithoutEmpty(items, structure)),
                _ => result,
            };
        }

        return result;
    }

    private static ListValue WithoutEmpty(ListValue items, TypeFacts type)
    {
        for (var index = 0; index < items.Count; index++)
        {
            items = items[index] is ObjectValue item ? items.WithItem(index, WithoutEmpty(item, type)) : items;
        }

        return items;
    }

    private static Value Of(Value value, FieldType type)
    {
        switch (type.Kind, value)
        {
            case (FieldKind.Object, ObjectValue tree):
                return Of(tree, type.Structure!);
            case (FieldKind.List, ListValue items):
                for (var index = 0; index < items.Count; index++)
                {
                    items = items.WithItem(index, Of(items[index], type.Element!));
                }

                return items;
            case (FieldKind.Map, ObjectValue map):
                var result = map;
                foreach (var (name, item) in map)
                {
                    result = result.With(name, Of(type.GoScalar?.Name == "ResourceList" ? RoundedUp(item) : item, type.Element!));
                }

                return result;
            case (FieldKind.Quantity, _):
                var text = Quantity.Of(value).ToString();
                return value is StringValue same && same.Text == text ? value : new StringValue(text);
            default:
                return value;
        }
    }

    // Resource amounts are rounded up to thousandths (pkg/apis/core/v1/defaults.go, SetDefaults_ResourceList).
    private static Value RoundedUp(Value amount)
    {
        var quantity = Quantity.Of(amount);
        var rounded = quantity.RoundedToMilli();
        return rounded == quantity ? amount : new StringValue(rounded.ToString());
    }

    // Pointers are omitted only when nil; structures are never omitted.
    private static bool IsNothing(Value value, FieldFacts field) => field is { OmitsZero: true, IsPointer: false } && value switch
    {
        ObjectValue { Count: 0 } => field.Type.Kind == FieldKind.Map,
        ListValue { Count: 0 } => !field.EmptyCounts,
        StringValue { Text.Length: 0 } => true,
        BooleanValue { Boolean: false } => true,
        IntegerValue { Integer: 0 } => field.Type.Kind != FieldKind.IntOrString,
        FloatValue { Float: 0 } => true,
        _ => false,
    };
}
