namespace Scenarios.Objects.Tree;

/// <summary>
/// The form of a packed tree: its shape, the values that all trees of the form have in common, and the positions of the leaves. Immutable
/// and shared.
/// </summary>
internal sealed class Skeleton
{
    /// <summary>Usually a shape occurs in few forms of objects. Beyond this number, each tree has a skeleton of its own.</summary>
    private const int MostShared = 64;

    /// <summary>Stands for a field that is a leaf and has the value of the leaf before it.</summary>
    public static readonly object Again = new();

    /// <param name="parts">
    /// For each name of the shape: the skeleton of a nested object, a value that all trees have in common, null for a leaf, or
    /// <see cref="Again"/>. The array is kept: the caller must not change it afterwards.
    /// </param>
    public Skeleton(Shape shape, object?[] parts)
    {
        Shape = shape;
        Parts = parts;
        Offsets = new int[parts.Length];
        for (var position = 0; position < parts.Length; position++)
        {
            if (ReferenceEquals(parts[position], Again))
            {
                (parts[position], Offsets[position]) = (null, Offsets[position - 1]);
                continue;
            }

            Offsets[position] = Leaves;
            Leaves += parts[position] switch
            {
                null => 1,
                Skeleton inner => inner.Leaves,
                _ => 0,
            };
        }
    }

    public Shape Shape { get; }

    public object?[] Parts { get; }

    /// <summary>The index of each field's first leaf, counted from the first leaf of this object.</summary>
    public int[] Offsets { get; }

    public int Leaves { get; }

    /// <summary>Returns the skeleton of these parts, often an existing one. None of the parts may be a common value.</summary>
    public static Skeleton Shared(Shape shape, object?[] parts)
    {
        var known = shape.Skeletons;
        foreach (var skeleton in known)
        {
            if (skeleton.Parts.AsSpan().SequenceEqual(parts))
            {
                return skeleton;
            }
        }

        var made = new Skeleton(shape, parts);
        if (known.Length < MostShared)
        {
            shape.AddSkeleton(known, made);
        }

        return made;
    }
}
