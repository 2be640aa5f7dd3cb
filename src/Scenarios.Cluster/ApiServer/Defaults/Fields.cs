namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Helpers that fill in parts of a tree; what is already set is kept, by reference.</summary>
internal static class Fields
{
    /// <summary>Sets the field unless it is present: for Go's pointers, where a zero is a value.</summary>
    public static ObjectValue DefaultTo(this ObjectValue item, string name, Value value) =>
        item[name] is null or NullValue ? item.With(name, value) : item;

    /// <summary>Sets the text unless a non-empty one is present.</summary>
    public static ObjectValue DefaultText(this ObjectValue item, string name, StringValue text) =>
        item[name] is StringValue { Text.Length: > 0 } ? item : item.With(name, text);

    /// <summary>Sets the number unless a non-zero one is present.</summary>
    public static ObjectValue DefaultNumber(this ObjectValue item, string name, long number) =>
        item[name] is IntegerValue { Integer: not 0 } ? item : item.With(name, IntegerValue.Of(number));

    /// <summary>Rewrites the inner object, if there is one.</summary>
    public static ObjectValue Rewrite(this ObjectValue item, string name, Func<ObjectValue, ObjectValue> rewrite) =>
        item[name] is ObjectValue inner ? item.With(name, rewrite(inner)) : item;

    /// <summary>Rewrites every element of the list, if there is one.</summary>
    public static ObjectValue RewriteEach(this ObjectValue item, string name, Func<ObjectValue, ObjectValue> rewrite)
    {
        if (item[name] is not ListValue list)
        {
            return item;
        }

        var changed = list;
        for (var index = 0; index < list.Count; index++)
        {
            if (list[index] is ObjectValue element)
            {
                changed = changed.WithItem(index, rewrite(element));
            }
        }

        return item.With(name, changed);
    }
}
