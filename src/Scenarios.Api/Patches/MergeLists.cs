namespace Scenarios.Api.Patches;

/// <summary>Order and identity of the elements of merged lists (apimachinery, util/strategicpatch/patch.go).</summary>
/// <param name="mergeKey">Null for primitives, which are their own keys.</param>
internal sealed class MergeLists(string? mergeKey)
{
    public static string TextOf(Value value) => value is StringValue text ? text.Text : GoText.Format(value);

    /// <exception cref="PatchFault">The value is not a list.</exception>
    public static ListValue ListOf(Value value) =>
        value as ListValue ?? throw new PatchFault($"expected a []interface {{}}, but received a {GoTypeOf(value)}");

    /// <summary>Checks that all elements are of one type: objects or primitives.</summary>
    /// <returns>Whether they are objects.</returns>
    public static bool HoldObjects(ListValue first, ListValue second)
    {
        Type? type = null;
        foreach (var item in first.Concat(second))
        {
            type ??= item.GetType();
            if (item.GetType() != type)
            {
                throw new PatchFault($"list element types are not identical: [{GoText.Format(first)} {GoText.Format(second)}]");
            }
        }

        if (type is null)
        {
            throw new PatchFault("no elements in any of the given slices");
        }

        return type == typeof(ListValue) ? throw new PatchFault("lists of lists are not supported") : type == typeof(ObjectValue);
    }

    public Value KeyOf(Value item)
    {
        if (mergeKey is null)
        {
            return item;
        }

        var fields = item as ObjectValue ?? throw new PatchFault($"expected a map[string]interface {{}}, but received a {GoTypeOf(item)}");
        return fields[mergeKey] ?? throw new PatchFault($"map: {GoText.Format(fields)} does not contain declared merge key: {mergeKey}");
    }

    /// <summary>The type of decoded JSON as Go prints it.</summary>
    private static string GoTypeOf(Value value) => value switch
    {
        ObjectValue => "map[string]interface {}",
        ListValue => "[]interface {}",
        BooleanValue => "bool",
        IntegerValue => "int64",
        FloatValue => "float64",
        NullValue => "%!s(<nil>)",
        _ => "string",
    };

    public int IndexOf(IReadOnlyList<Value> items, Value wanted)
    {
        var key = KeyOf(wanted);
        for (var index = 0; index < items.Count; index++)
        {
            if (mergeKey is not null && items[index] is not ObjectValue)
            {
                throw new PatchFault(FormattableString.Invariant($"value for key {index} is not a map"));
            }

            if (KeyOf(items[index]).Equals(key))
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>
    /// Sorts the patch's elements by the patch's order and the server's other elements by the server's order, then merges both by the
    /// latter.
    /// </summary>
    public ListValue Arrange(IReadOnlyList<Value> merged, ListValue patchOrder, ListValue serverOrder)
    {
        var patchItems = Sorted(merged.Where(item => IndexOf(patchOrder, item) >= 0), patchOrder);
        var serverItems = Sorted(merged.Where(item => IndexOf(patchOrder, item) < 0), serverOrder);
        return ListValue.From(Weave(serverItems, patchItems, serverOrder));
    }

    /// <summary>Sorts by the given order. Elements with a delete directive come last.</summary>
    public List<Value> Sorted(IEnumerable<Value> items, IReadOnlyList<Value> order)
    {
        var sorted = new List<Value>();
        var deleted = new List<Value>();
        foreach (var item in items)
        {
            (mergeKey is not null && Directives.Of(item) == "delete" ? deleted : sorted).Add(item);
        }

        // Insertion sort, as Go sorts short lists: elements that are not in the order count as smaller.
        for (var index = 1; index < sorted.Count; index++)
        {
            for (var place = index; place > 0 && IsLess(sorted[place], sorted[place - 1], order); place--)
            {
                (sorted[place], sorted[place - 1]) = (sorted[place - 1], sorted[place]);
            }
        }

        sorted.AddRange(deleted);
        return sorted;
    }

    private bool IsLess(Value left, Value right, IReadOnlyList<Value> order)
    {
        var leftIndex = IndexOf(order, left);
        var rightIndex = leftIndex < 0 ? -1 : IndexOf(order, right);
        return rightIndex < 0 || leftIndex < rightIndex;
    }

    private IEnumerable<Value> Weave(List<Value> left, List<Value> right, ListValue order)
    {
        var (leftNext, rightNext) = (0, 0);
        while (leftNext < left.Count || rightNext < right.Count)
        {
            var takeLeft = rightNext >= right.Count || (leftNext < left.Count && ComesFirst(left[leftNext], right[rightNext], order));
            yield return takeLeft ? left[leftNext++] : right[rightNext++];
        }
    }

    private bool ComesFirst(Value left, Value right, ListValue order)
    {
        var leftIndex = IndexOf(order, left);
        var rightIndex = IndexOf(order, right);
        return leftIndex >= 0 && rightIndex >= 0 && leftIndex < rightIndex;
    }
}
