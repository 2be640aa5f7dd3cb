namespace Scenarios.Kubectl.Apply;

/// <summary>
/// Removes fields that a manifest sets to null. They mean nothing for a new object, so kubectl drops them (apply.go pruneNullsFromMap).
/// </summary>
internal static class NullFields
{
    /// <summary>Returns the value without null fields at any depth, or the value itself if there are none. Nulls in lists stay.</summary>
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
