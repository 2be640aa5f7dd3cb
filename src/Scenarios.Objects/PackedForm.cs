using Scenarios.Objects.Tree;

namespace Scenarios.Objects;

/// <summary>
/// The common form of very many objects that differ in few places, such as the Events of one reason. An object of the form stores only its
/// differences. As with <see cref="ApiObject.Packed"/>, each read creates its values anew. Immutable.
/// </summary>
public sealed class PackedForm
{
    private readonly Skeleton _skeleton;

    /// <param name="pattern">
    /// An object of the form, with <see cref="Slot"/> or <see cref="SlotAgain"/> in the places that differ.
    /// </param>
    public PackedForm(ObjectValue pattern) => _skeleton = SkeletonOf(pattern);

    /// <summary>Marks the places of a pattern in which objects differ. Compared by reference.</summary>
    public static StringValue Slot { get; } = new("slot");

    /// <summary>Marks the places that differ, but always have the value of the field before. Compared by reference.</summary>
    public static StringValue SlotAgain { get; } = new("slot again");

    /// <summary>The number of values that an object of the form stores.</summary>
    public int Slots => _skeleton.Leaves;

    /// <param name="leaves">
    /// The values of the slots, in the pattern's order: strings, Guids and numbers (all of which are read as text), or values. The array
    /// is kept, so the caller must not change it afterwards.
    /// </param>
    public ApiObject Fill(string @namespace, string name, object[] leaves)
    {
        ArgumentNullException.ThrowIfNull(leaves);
        return leaves.Length == Slots
            ? new ApiObject(new PackedTree(_skeleton, leaves), @namespace, name)
            : throw new ArgumentException($"The form has {Slots} places, and {leaves.Length} values came for them.", nameof(leaves));
    }

    private static Skeleton SkeletonOf(ObjectValue pattern)
    {
        var parts = new object?[pattern.Count];
        var position = 0;
        foreach (var (_, value) in pattern)
        {
            parts[position++] = PartOf(value);
        }

        return new Skeleton(pattern.Shape, parts);
    }

    private static object? PartOf(Value value)
    {
        if (ReferenceEquals(value, Slot))
        {
            return null;
        }

        if (ReferenceEquals(value, SlotAgain))
        {
            return Skeleton.Again;
        }

        return value is ObjectValue inner && HasSlot(inner) ? SkeletonOf(inner) : value;
    }

    private static bool HasSlot(ObjectValue pattern)
    {
        foreach (var (_, value) in pattern)
        {
            if (ReferenceEquals(value, Slot) || ReferenceEquals(value, SlotAgain) || (value is ObjectValue inner && HasSlot(inner)))
            {
                return true;
            }
        }

        return false;
    }
}
