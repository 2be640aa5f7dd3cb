namespace Scenarios.Api.Tree;

/// <summary>
/// A tree that is kept to be read seldom: its leaves in one array, texts without the values around them, and a skeleton that all trees of the same
/// form share. What is read is made when it is read. Immutable.
/// </summary>
internal sealed class PackedTree
{
    private const int UidLength = 36;

    private readonly Skeleton _skeleton;
    private readonly object[] _leaves;

    private PackedTree(Skeleton skeleton, object[] leaves)
    {
        _skeleton = skeleton;
        _leaves = leaves;
    }

    public static PackedTree Of(ObjectValue tree)
    {
        var skeleton = SkeletonOf(tree);
        var leaves = new object[skeleton.Leaves];
        Fill(leaves, 0, skeleton, tree);
        return new PackedTree(skeleton, leaves);
    }

    public ObjectValue Unpack() => Unpack(_skeleton, 0);

    /// <summary>As <see cref="Value.Find"/>.</summary>
    public Value? Find(ReadOnlySpan<string> path)
    {
        var inner = Locate(path, out var offset, out var rest);
        return inner is not null ? Unpack(inner, offset) : offset < 0 ? null : ValueOf(_leaves[offset]).Find(rest);
    }

    /// <summary>The text at the path, or null when there is none; no value is made.</summary>
    public string? FindText(ReadOnlySpan<string> path)
    {
        var inner = Locate(path, out var offset, out var rest);
        return inner is not null || offset < 0
            ? null
            : _leaves[offset] switch
            {
                string text => rest.Length == 0 ? text : null,
                Guid uid => rest.Length == 0 ? uid.ToString("D") : null,
                var leaf => (((Value)leaf).Find(rest) as StringValue)?.Text,
            };
    }

    /// <summary>Whether something other than null stands at the path.</summary>
    public bool Has(ReadOnlySpan<string> path)
    {
        var inner = Locate(path, out var offset, out var rest);
        return inner is not null || (offset >= 0 && ValueOf(_leaves[offset]).Find(rest) is not (null or NullValue));
    }

    private static Skeleton SkeletonOf(ObjectValue tree)
    {
        var values = tree.Values;
        var inner = new Skeleton?[values.Length];
        for (var position = 0; position < values.Length; position++)
        {
            inner[position] = values[position] is ObjectValue nested && IsPacked(nested) ? SkeletonOf(nested) : null;
        }

        return Skeleton.Of(tree.Shape, inner);
    }

    // Small objects are often the same one in many trees; names of one object only would make a skeleton of one tree only.
    private static bool IsPacked(ObjectValue nested) => nested.Count > 2 && nested.Shape.IsShared;

    private static void Fill(object[] leaves, int offset, Skeleton skeleton, ObjectValue tree)
    {
        var values = tree.Values;
        for (var position = 0; position < values.Length; position++)
        {
            var at = offset + skeleton.Offsets[position];
            if (skeleton.Inner[position] is { } inner)
            {
                Fill(leaves, at, inner, (ObjectValue)values[position]);
            }
            else
            {
                leaves[at] = values[position] is StringValue text ? LeafOf(text.Text) : values[position];
            }
        }
    }

    private static object LeafOf(string text) =>
        text.Length == UidLength && !text.AsSpan().ContainsAnyInRange('A', 'F') && Guid.TryParseExact(text, "D", out var uid) ? uid : RecentTexts.Share(text).Text;

    private static Value ValueOf(object leaf) => leaf switch
    {
        string text => new StringValue(text),
        Guid uid => new StringValue(uid.ToString("D")),
        _ => (Value)leaf,
    };

    /// <returns>The packed object at the path; null where a leaf is met before, or nothing.</returns>
    /// <param name="offset">Where the object's leaves begin, or the place of the leaf, or -1.</param>
    /// <param name="rest">What of the path leads on below the leaf.</param>
    private Skeleton? Locate(ReadOnlySpan<string> path, out int offset, out ReadOnlySpan<string> rest)
    {
        var skeleton = _skeleton;
        offset = 0;
        rest = [];
        for (var index = 0; index < path.Length; index++)
        {
            var position = skeleton.Shape.PositionOf(path[index]);
            if (position < 0)
            {
                offset = -1;
                return null;
            }

            offset += skeleton.Offsets[position];
            if (skeleton.Inner[position] is not { } inner)
            {
                rest = path[(index + 1)..];
                return null;
            }

            skeleton = inner;
        }

        return skeleton;
    }

    private ObjectValue Unpack(Skeleton skeleton, int offset)
    {
        var values = new Value[skeleton.Inner.Length];
        for (var position = 0; position < values.Length; position++)
        {
            var at = offset + skeleton.Offsets[position];
            values[position] = skeleton.Inner[position] is { } inner ? Unpack(inner, at) : ValueOf(_leaves[at]);
        }

        return new ObjectValue(skeleton.Shape, values);
    }
}
