namespace Scenarios.Kubectl.Apply;

/// <summary>Fields that a manifest sets to null mean nothing to a new object: kubectl drops them (apply.go pruneNullsFromMap).</summary>
internal static class NullFields
{
    /// <summary>The value without null fields at any depth; the value itself where there are none. Nulls in lists stay.</summary>
    public static Value Remove(Value value) => value switch
    {
        ObjectValue fields => FromObject(fields),
        ListValue items => FromList(items),
        _ => value,
    };

    private static ObjectValue FromObject(ObjectValue fields)
    {
        var kept = fields;
        foreach (var (name, value) in fields)
        {
            kept = value is NullValue ? kept.Without(name) : kept.With(name, Remove(value));
        }

        return kept;
    }

    private static ListValue FromList(ListValue items)
    {
        var kept = items;
        for (var index = 0; index < items.Count; index++)
        {
            kept = kept.WithItem(index, Remove(items[index]));
        }

        return kept;
    }
}
