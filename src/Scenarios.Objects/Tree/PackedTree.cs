using System.Globalization;

namespace Scenarios.Objects.Tree;

/// <summary>
/// A tree that is rarely read, in compact form: its leaves in one array, texts without a value object each, and a skeleton shared by all
/// trees of the same form. Values are created when they are read. Immutable.
/// </summary>
/// <param name="leaves">Each is a string, a Guid or a number (all read as text), or a value.</param>
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

    /// <summary>Like <see cref="Value.Find"/>.</summary>
    public Value? Find(ReadOnlySpan<string> path)
    {
        var inner = Locate(path, out var leaf, out var offset, out var rest);
        return inner is not null ? Unpack(inner, offset) : leaf is null ? null : ValueOf(leaf).Find(rest);
    }

    /// <summary>The text at the path; null if there is none. Does not create a value.</summary>
    public string? FindText(ReadOnlySpan<string> path) => Locate(path, out var leaf, out _, out var rest) is not null
        ? null
        : leaf switch
        {
            null => null,
            Value value => (value.Find(rest) as StringValue)?.Text,
            _ => rest.Length == 0 ? TextOf(leaf) : null,
        };

    /// <summary>Whether the path has a value other than null.</summary>
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

    // Small objects are often shared by many trees as they are. Unshared names would give the tree a skeleton that no other tree has.
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

    /// <returns>The packed object at the path; null if the path ends at or below a leaf, or nowhere.</returns>
    /// <param name="leaf">The leaf, or the value that is the same in every tree of the form; null if there is none.</param>
    /// <param name="offset">The index of the object's first leaf.</param>
    /// <param name="rest">The part of the path below the leaf.</param>
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
