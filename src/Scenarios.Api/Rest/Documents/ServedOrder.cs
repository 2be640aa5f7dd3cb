using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.Documents;

/// <summary>Puts the fields of objects in the order in which Go writes them: structures in declared order, maps by key.</summary>
internal static class ServedOrder
{
    /// <param name="type">Null for objects without a structure, such as custom resources.</param>
    public static ObjectValue Of(ObjectValue tree, TypeFacts? type)
    {
        if (type is null)
        {
            return Sorted(tree);
        }

        var ordered = new ObjectBuilder(tree.Count);
        foreach (var field in type.Fields)
        {
            if (tree[field.Name] is { } value)
            {
                ordered.Add(field.Name, Of(value, field.Type));
            }
        }

        if (ordered.Count < tree.Count)
        {
            AddOthers(tree, ordered);
        }

        return ordered.ToObject();
    }

    /// <summary>An object of a resource.</summary>
    public static ObjectValue Of(ResourceType resource, ObjectValue tree) => Of(tree, ApiSchema.Kubernetes.TypeOf(resource));

    private static Value Of(Value value, FieldType type) => (type.Kind, value) switch
    {
        (FieldKind.Object, ObjectValue tree) => Of(tree, type.Structure!),
        (FieldKind.Map, ObjectValue map) => Map(map, type.Element!),
        (FieldKind.List, ListValue items) => ListValue.From(items.Select(item => Of(item, type.Element!))),
        (_, ObjectValue tree) => Sorted(tree),
        _ => value,
    };

    private static ObjectValue Map(ObjectValue map, FieldType element)
    {
        var ordered = new ObjectBuilder(map.Count);
        foreach (var (name, value) in SortedFields.Of(map, Utf8Order.Instance))
        {
            ordered.Add(name, Of(value, element));
        }

        return ordered.ToObject();
    }

    private static ObjectValue Sorted(ObjectValue tree)
    {
        var ordered = new ObjectBuilder(tree.Count);
        foreach (var (name, value) in SortedFields.Of(tree, Utf8Order.Instance))
        {
            ordered.Add(name, Sorted(value));
        }

        return ordered.ToObject();
    }

    private static Value Sorted(Value value) => value switch
    {
        ObjectValue tree => Sorted(tree),
        ListValue items => ListValue.From(items.Select(Sorted)),
        _ => value,
    };

    private static void AddOthers(ObjectValue tree, ObjectBuilder ordered)
    {
        foreach (var (name, value) in tree)
        {
            if (!ordered.Contains(name))
            {
                ordered.Add(name, Sorted(value));
            }
        }
    }
}
