using System.Runtime.CompilerServices;

namespace Scenarios.Objects.Tree;

/// <summary>
/// Recent small trees, so that equal ones are shared, as <see cref="RecentTexts"/> does for texts: the same condition, state or owner
/// occurs in very many objects. Children are compared by reference: they must be shared before their parents, or they count as different.
/// </summary>
internal static class RecentTrees
{
    private static readonly RecentPairs<ObjectValue> Objects = new(4096);
    private static readonly RecentPairs<ListValue> Lists = new(4096);

    public static ObjectValue Share(ObjectValue tree)
    {
        var hash = Hash(RuntimeHelpers.GetHashCode(tree.Shape), tree.Values);
        if (Objects.Again(hash) is { } known && AreSame(known, tree))
        {
            return known;
        }

        return Objects.Newest(hash) is { } newest && AreSame(newest, tree) ? Objects.Confirm(hash, newest) : Objects.Add(hash, tree);
    }

    public static ListValue Share(ListValue list)
    {
        var hash = Hash(17, list.AsSpan());
        if (Lists.Again(hash) is { } known && AreSame(known.AsSpan(), list.AsSpan()))
        {
            return known;
        }

        return Lists.Newest(hash) is { } newest && AreSame(newest.AsSpan(), list.AsSpan())
            ? Lists.Confirm(hash, newest)
            : Lists.Add(hash, list);
    }

    private static bool AreSame(ObjectValue left, ObjectValue right) =>
        ReferenceEquals(left.Shape, right.Shape) && AreSame(left.Values, right.Values);

    private static bool AreSame(ReadOnlySpan<Value> left, ReadOnlySpan<Value> right)
    {
        if (left.Length != right.Length)
        {
            return false;
        }

        for (var position = 0; position < left.Length; position++)
        {
            if (!ReferenceEquals(left[position], right[position]))
            {
                return false;
            }
        }

        return true;
    }

    private static int Hash(int hash, ReadOnlySpan<Value> values)
    {
        foreach (var value in values)
        {
            hash = unchecked((hash * 31) + RuntimeHelpers.GetHashCode(value));
        }

        // Fibonacci hashing: the upper bits depend on all bits of the input.
        return unchecked((int)((uint)hash * 2654435769u >> 20));
    }
}
