namespace Scenarios.Objects.Tree;

/// <summary>
/// The form of a packed tree: its shape, what all trees of the form have in common, and where the leaves of each are. Immutable, and
/// shared.
/// </summary>
internal sealed class Skeleton
{
    /// <summary>A shape stands in few forms of objects; where it does not, each tree has a skeleton of its own.</summary>
    private const int MostShared = 64;

    /// <param name="parts">For each name of the shape: the form of the object there, the value that is always there, or null for a leaf.
    /// Handed over.</param>
    public Skeleton(Shape shape, object?[] parts)
    {
        Shape = shape;
        Parts = parts;
        Offsets = new int[parts.Length];
        for (var position = 0; position < parts.Length; position++)
        {
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

    /// <summary>Where the leaves of each field begin, from the object's own beginning.</summary>
    public int[] Offsets { get; }

    public int Leaves { get; }

    /// <summary>The skeleton of these parts, none of which is a value that is always there; often one that is there already.</summary>
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
