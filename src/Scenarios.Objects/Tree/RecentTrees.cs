using System.Runtime.CompilerServices;

namespace Scenarios.Objects.Tree;

/// <summary>
/// Small trees that came lately, so that equal ones are one, as <see cref="RecentTexts"/> does for texts: the same condition, state or
/// owner stands in very many
/// objects. Children are compared by reference: they are shared before their parents, or they are different.
/// </summary>
internal static class RecentTrees
{
    private const int Size = 4096;
    private static readonly ObjectValue?[] Objects = new ObjectValue?[Size];
    private static readonly ListValue?[] Lists = new ListValue?[Size];

    public static ObjectValue Share(ObjectValue tree)
    {
        ref var slot = ref Objects[Hash(RuntimeHelpers.GetHashCode(tree.Shape), tree.Values)];
        if (slot is { } known && ReferenceEquals(known.Shape, tree.Shape) && AreSame(known.Values, tree.Values))
        {
            return known;
        }

        return slot = tree;
    }

    public static ListValue Share(ListValue list)
    {
        ref var slot = ref Lists[Hash(17, list.AsSpan())];
        if (slot is { } known && AreSame(known.AsSpan(), list.AsSpan()))
        {
            return known;
        }

        return slot = list;
    }

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

        // Fibonacci hashing: the upper bits depend on all of them.
        return unchecked((int)((uint)hash * 2654435769u >> 20)) & (Size - 1);
    }
}
