namespace Scenarios.Objects.Tree;

/// <summary>The fields of an object in the order in which they are to be written.</summary>
public static class SortedFields
{
    /// <param name="order">Null for the order in the tree.</param>
    public static ReadOnlySpan<KeyValuePair<string, Value>> Of(ObjectValue fields, IComparer<string>? order)
    {
        var written = fields.ToFields();
        if (order is not null && !IsSorted(written, order))
        {
            Array.Sort(written, (left, right) => order.Compare(left.Key, right.Key));
        }

        return written;
    }

    /// <summary>Whether the order in the tree is this one.</summary>
    internal static bool AreSorted(ObjectValue fields, IComparer<string> order)
    {
        var names = fields.Shape.Names;
        for (var index = 1; index < names.Length; index++)
        {
            if (order.Compare(names[index - 1], names[index]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSorted(ReadOnlySpan<KeyValuePair<string, Value>> fields, IComparer<string> order)
    {
        for (var index = 1; index < fields.Length; index++)
        {
            if (order.Compare(fields[index - 1].Key, fields[index].Key) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
