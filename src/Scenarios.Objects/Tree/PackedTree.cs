using System.Globalization;

namespace Scenarios.Objects.Tree;

/// <summary>
/// A tree that is kept to be read seldom: its leaves in one array, texts without the values around them, and a skeleton that all trees of
/// the same form share. What is read is made when it is read. Immutable.
/// </summary>
/// <param name="leaves">A text, a uid or a number that are read as texts, or a value.</param>
internal readonly struct PackedTree(Skeleton skeleton, object[] leaves)
{
    private const int UidLength = 36;

    private readonly Skeleton _skeleton = skeleton;
    private readonly object[] _leaves = leaves;

    public Skeleton Skeleton => _skeleton;

    public object[] Leaves => _leaves;

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
        var inner = Locate(path, out var leaf, out var offset, out var rest);
        return inner is not null ? Unpack(inner, offset) : leaf is null ? null : ValueOf(leaf).Find(rest);
    }

    /// <summary>The text at the path, or null when there is none; no value is made.</summary>
    public string? FindText(ReadOnlySpan<string> path) => Locate(path, out var leaf, out _, out var rest) is not null
        ? null
        : leaf switch
        {
            null => null,
            Value value => (value.Find(rest) as StringValue)?.Text,
            _ => rest.Length == 0 ? TextOf(leaf) : null,
        };

    /// <summary>Whether something other than null stands at the path.</summary>
    public bool Has(ReadOnlySpan<string> path) =>
        Locate(path, out var leaf, out _, out var rest) is not null || leaf switch
        {
            null => false,
            Value value => value.Find(rest) is not (null or NullValue),
            _ => rest.Length == 0,
        };

    private static Skeleton SkeletonOf(ObjectValue tree)
    {
        var values = tree.Values;
        var parts = new object?[values.Length];
        for (var position = 0; position < values.Length; position++)
        {
            parts[position] = values[position] is ObjectValue nested && IsPacked(nested) ? SkeletonOf(nested) : null;
        }

        return Skeleton.Shared(tree.Shape, parts);
    }

    // Small objects are often the same one in many trees; names of one object only would make a skeleton of one tree only.
    private static bool IsPacked(ObjectValue nested) => nested.Count > 2 && nested.Shape.IsShared;

    private static void Fill(object[] leaves, int offset, Skeleton skeleton, ObjectValue tree)
    {
        var values = tree.Values;
        for (var position = 0; position < values.Length; position++)
        {
            var at = offset + skeleton.Offsets[position];
            if (skeleton.Parts[position] is Skeleton inner)
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
        text.Length == UidLength && !text.AsSpan().ContainsAnyInRange('A', 'F') && Guid.TryParseExact(text, "D", out var uid)
            ? uid
            : RecentTexts.Share(text).Text;

    private static string TextOf(object leaf) => leaf switch
    {
        string text => text,
        Guid uid => uid.ToString("D"),
        _ => ((long)leaf).ToString(CultureInfo.InvariantCulture),
    };

    private static Value ValueOf(object leaf) => leaf as Value ?? new StringValue(TextOf(leaf));

    /// <returns>The packed object at the path; null where a leaf is met before, or nothing.</returns>
    /// <param name="leaf">The leaf, or the value that stands in every tree of the form; null where there is nothing.</param>
    /// <param name="offset">Where the object's leaves begin.</param>
    /// <param name="rest">What of the path leads on below the leaf.</param>
    private Skeleton? Locate(ReadOnlySpan<string> path, out object? leaf, out int offset, out ReadOnlySpan<string> rest)
    {
        var current = _skeleton;
        leaf = null;
        offset = 0;
        rest = [];
        for (var index = 0; index < path.Length; index++)
        {
            var position = current.Shape.PositionOf(path[index]);
            if (position < 0)
            {
                return null;
            }

            offset += current.Offsets[position];
            if (current.Parts[position] is not Skeleton inner)
            {
                leaf = current.Parts[position] ?? _leaves[offset];
                rest = path[(index + 1)..];
                return null;
            }

            current = inner;
        }

        return current;
    }

    private ObjectValue Unpack(Skeleton part, int offset)
    {
        var values = new Value[part.Parts.Length];
        for (var position = 0; position < values.Length; position++)
        {
            var at = offset + part.Offsets[position];
            values[position] = part.Parts[position] switch
            {
                null => ValueOf(_leaves[at]),
                Skeleton inner => Unpack(inner, at),
                var always => (Value)always,
            };
        }

        return new ObjectValue(part.Shape, values);
    }
}
