using Scenarios.Objects.Facts;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// How the value at a path is owned: as a whole, by its fields, or by its elements. This follows from the facts. Without facts (custom
/// resources) it follows from the value itself: maps are owned by key, everything else as a whole.
/// </summary>
/// <param name="Type">Null if the type is unknown.</param>
/// <param name="Field">Null for elements, and for an object itself.</param>
public readonly record struct FieldSchema(FieldType? Type, FieldFacts? Field)
{
    private readonly bool _isAtomicElement;

    private FieldSchema(FieldType? type, FieldFacts? field, TypeFacts? root, bool isAtomicElement)
        : this(type, field)
    {
        Root = root;
        _isAtomicElement = isAtomicElement;
    }

    /// <summary>The schema of a value of unknown type.</summary>
    public static FieldSchema Unknown { get; }

    private TypeFacts? Root { get; }

    public bool IsKnown => Root is not null || Type is not null;

    /// <summary>The structure of the value; null if it is not a structure.</summary>
    public TypeFacts? Structure => Root ?? Type?.Structure;

    public bool IsStructure => Structure is not null;

    public bool IsMap => Type?.Kind == FieldKind.Map;

    public bool IsList => Type?.Kind == FieldKind.List;

    /// <summary>Whether it is owned as a whole even though it has content.</summary>
    public bool IsAtomic =>
        _isAtomicElement
        || Type?.Kind is FieldKind.Any or FieldKind.FieldsV1
        || (IsList ? Field is null or { ListType: "atomic" or "" } : Field?.IsAtomic == true);

    /// <summary>Whether elements are identified by keys.</summary>
    public bool IsKeyed => IsList && Field?.ListType == "map";

    /// <summary>The schema of an object; <paramref name="root"/> is null if there are no facts about its kind.</summary>
    public static FieldSchema Of(TypeFacts? root) => new(null, null, root, false);

    /// <summary>The schema one step further down the path.</summary>
    public FieldSchema At(FieldElement element) => element.Name is { } name ? At(name) : Element;

    public FieldSchema At(string name) =>
        Structure is { } structure
            ? structure.Find(name) is { IsUntyped: false } field ? new FieldSchema(field.Type, field, null, false) : Unknown
            : IsMap ? new FieldSchema(Type!.Element, null) : Unknown;

    public FieldSchema Element => IsList ? new FieldSchema(Type!.Element, null, null, Field?.IsAtomic == true) : Unknown;

    /// <summary>The path element that identifies this element of a keyed list or a set.</summary>
    public FieldElement NameOf(Value item)
    {
        if (!IsKeyed || item is not ObjectValue tree)
        {
            return FieldElement.OfValue(item);
        }

        var structure = Type!.Element!.Structure;
        var keys = new List<KeyValuePair<string, Value>>(Field!.ListKeys.Count);
        foreach (var key in Field.ListKeys)
        {
            if ((tree[key] ?? DefaultOf(structure?.Find(key))) is { } value)
            {
                keys.Add(new(key, value));
            }
        }

        return FieldElement.Key(keys);
    }

    private static Value? DefaultOf(FieldFacts? field) => field?.Default is { } text
        ? field.Type.Kind is FieldKind.Int32 or FieldKind.Int64
            && long.TryParse(text, out var number) ? IntegerValue.Of(number) : new StringValue(text)
        : null;
}
