namespace Scenarios.Cluster.ApiServer.Defaults;

/// <summary>Filling in parts of a tree: what is there already stays, by reference.</summary>
internal static class Fields
{
    /// <summary>The object with the field, unless it has one: Go's pointers, where a zero is a value.</summary>
    public static ObjectValue DefaultTo(this ObjectValue item, string name, Value value) =>
        item[name] is null or NullValue ? item.With(name, value) : item;

    /// <summary>The object with the text, unless it has one that is not empty.</summary>
    public static ObjectValue DefaultText(this ObjectValue item, string name, StringValue text) =>
        item[name] is StringValue { Text.Length: > 0 } ? item : item.With(name, text);

    /// <summary>The object with the number, unless it has one that is not zero.</summary>
    public static ObjectValue DefaultNumber(this ObjectValue item, string name, long number) =>
        item[name] is IntegerValue { Integer: not 0 } ? item : item.With(name, IntegerValue.Of(number));

    /// <summary>The object with the inner object rewritten, where there is one.</summary>
    public static ObjectValue Rewrite(this ObjectValue item, string name, Func<ObjectValue, ObjectValue> rewrite) =>
        item[name] is ObjectValue inner ? item.With(name, rewrite(inner)) : item;

    /// <summary>The object with every element of the list rewritten, where there is one.</summary>
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
