using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Patches.Apply;

/// <summary>Removes fields, elements and map entries from an object (structured-merge-diff, typed/remove.go).</summary>
internal static class TreeRemoval
{
    public static ObjectValue Of(ObjectValue tree, FieldSet removed, FieldSchema schema) => Fields(tree, removed, schema);

    private static Value Remove(Value value, FieldSet removed, FieldSchema schema)
    {
        if (schema.IsAtomic || removed.Children.Count == 0)
        {
            return value;
        }

        return value switch
        {
            ObjectValue { Count: > 0 } tree => Fields(tree, removed, schema) is { Count: > 0 } left ? left : NullValue.Instance,
            ListValue { Count: > 0 } items when schema.IsList => Items(items, removed, schema),
            _ => value,
        };
    }

    private static ObjectValue Fields(ObjectValue tree, FieldSet removed, FieldSchema schema)
    {
        var result = tree;
        foreach (var (name, value) in tree)
        {
            if (removed.Find(FieldElement.Field(name)) is { } below)
            {
                result = below.IsMember ? result.Without(name) : result.With(name, Remove(value, below, schema.At(name)));
            }
        }

        return result;
    }

    private static Value Items(ListValue items, FieldSet removed, FieldSchema schema)
    {
        var left = new List<Value>(items.Count);
        foreach (var item in items)
        {
            if (removed.Find(schema.NameOf(item)) is not { } below)
            {
                left.Add(item);
            }
            else if (!below.IsMember)
            {
                left.Add(Remove(item, below, schema.Element));
            }
        }

        return left.Count > 0 ? ListValue.From(left) : NullValue.Instance;
    }
}
