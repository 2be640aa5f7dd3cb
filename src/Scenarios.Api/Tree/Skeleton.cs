namespace Scenarios.Api.Tree;

/// <summary>The form of a packed tree: its shape, those of the objects in it, and where their leaves are. Immutable, and shared by all trees of the form.</summary>
internal sealed class Skeleton
{
    /// <summary>A shape stands in few forms of objects; where it does not, each tree has a skeleton of its own.</summary>
    private const int MostShared = 64;

    private Skeleton(Shape shape, Skeleton?[] inner)
    {
        Shape = shape;
        Inner = inner;
        Offsets = new int[inner.Length];
        for (var position = 0; position < inner.Length; position++)
        {
            Offsets[position] = Leaves;
            Leaves += inner[position]?.Leaves ?? 1;
        }
    }

    public Shape Shape { get; }

    /// <summary>The forms of the fields that are objects; null for a leaf.</summary>
    public Skeleton?[] Inner { get; }

    /// <summary>Where the leaves of each field begin, from the object's own beginning.</summary>
    public int[] Offsets { get; }

    public int Leaves { get; }

    /// <param name="inner">One for each name of the shape; handed over.</param>
    public static Skeleton Of(Shape shape, Skeleton?[] inner)
    {
        var known = shape.Skeletons;
        foreach (var skeleton in known)
        {
            if (skeleton.Inner.AsSpan().SequenceEqual(inner))
            {
                return skeleton;
            }
        }

        var made = new Skeleton(shape, inner);
        if (known.Length < MostShared)
        {
            shape.AddSkeleton(known, made);
        }

        return made;
    }
}
