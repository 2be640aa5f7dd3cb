using System.Runtime.CompilerServices;
using Scenarios.Objects.Facts;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// The values that Go writes even though nobody set them: zeros of fields without omitempty, and structures that are not pointers.
/// </summary>
public static class GoZeros
{
    private static readonly ConditionalWeakTable<TypeFacts, ObjectValue> Known = [];

    /// <summary>An object of the type in which nothing is set.</summary>
    public static ObjectValue Of(TypeFacts type) => Known.GetValue(type, Make);

    /// <summary>
    /// A copy with the missing zeros added. Metadata and status of the object stay as they are.
    /// </summary>
    public static ObjectValue AddTo(ObjectValue tree, TypeFacts type)
    {
        var result = tree;
        foreach (var field in type.Fields)
        {
            var value = tree[field.Name];
            if (value is null)
            {
                if (field.Name is "metadata" or "status")
                {
                    continue;
                }

                result = ZeroOf(field) is { } zero ? result.With(field.Name, zero) : result;
            }
            else if (field.Name is not ("metadata" or "status"))
            {
                result = result.With(field.Name, AddTo(value, field.Type));
            }
        }

        return result;
    }

    private static ObjectValue Make(TypeFacts type)
    {
        var tree = new ObjectBuilder(type.Fields.Count);
        foreach (var field in type.Fields)
        {
            tree.AddIfSet(field.Name, ZeroOf(field));
        }

        return tree.ToObject();
    }

    private static Value AddTo(Value value, FieldType type)
    {
        switch (type.Kind, value)
        {
            case (FieldKind.Object, ObjectValue tree):
                return AddTo(tree, type.Structure!);
            case (FieldKind.List, ListValue items) when type.Element!.Kind == FieldKind.Object:
                for (var index = 0; index < items.Count; index++)
                {
                    items = items.WithItem(index, AddTo(items[index], type.Element));
                }

                return items;
            default:
                return value;
        }
    }

    // A structure that is not a pointer is always written. (The callers leave out an object's own metadata and status.)
    private static Value? ZeroOf(FieldFacts field)
    {
        if (!field.IsPointer && field.Type.Structure is { } structure)
        {
            return Of(structure);
        }

        if (!field.IsPointer && field.Type.Kind is FieldKind.Time or FieldKind.MicroTime)
        {
            return NullValue.Instance;
        }

        return field.OmitsZero ? null : OfScalar(field);
    }

    private static Value? OfScalar(FieldFacts field) => field.IsPointer ? NullValue.Instance : field.Type.Kind switch
    {
        FieldKind.String or FieldKind.Duration => StringValue.Empty,
        FieldKind.Boolean => BooleanValue.False,
        FieldKind.Int32 or FieldKind.Int64 => IntegerValue.Of(0),
        FieldKind.List or FieldKind.Map or FieldKind.Bytes => NullValue.Instance,
        _ => null,
    };
}
