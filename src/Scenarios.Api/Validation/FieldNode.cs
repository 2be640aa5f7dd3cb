using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>An object under validation, and its path. Missing fields read as empty.</summary>
/// <param name="Tree">Empty if the object does not exist.</param>
/// <param name="Place">Null for the whole object.</param>
/// <param name="Type">The facts about its fields; null for maps.</param>
internal readonly record struct FieldNode(ObjectValue Tree, FieldPath? Place, TypeFacts? Type)
{
    /// <param name="path">Empty for the whole object.</param>
    public FieldNode(ObjectValue tree, string path, TypeFacts? type)
        : this(tree, path.Length == 0 ? null : FieldPath.Of(null, path), type)
    {
    }

    /// <summary>Empty for the whole object.</summary>
    public string Path => Place?.ToString() ?? string.Empty;

    public FieldPath PathOf(string field) => FieldPath.Of(Place, field);

    /// <summary>The same object, reported at another path.</summary>
    public FieldNode At(FieldPath path) => new(Tree, path, Type);

    public bool Has(string field) => Tree[field] is not (null or NullValue);

    public string Text(string field) => (Tree[field] as StringValue)?.Text ?? string.Empty;

    public long? Integer(string field) => (Tree[field] as IntegerValue)?.Integer;

    public bool Flag(string field) => Tree[field] is BooleanValue { Boolean: true };

    public FieldNode Object(string field) =>
        new(Tree[field] as ObjectValue ?? ObjectValue.Empty, PathOf(field), Type?.Find(field)?.Type.Structure);

    /// <summary>The facts about the field.</summary>
    /// <exception cref="InvalidOperationException">The field does not exist.</exception>
    public FieldFacts Facts(string field) =>
        Type?.Find(field) ?? throw new InvalidOperationException($"The fact table knows no field \"{field}\" of {Type?.Name ?? Path}.");

    /// <summary>
    /// The values that the server accepts in the field, or in each element of it, in the order of its refusals; empty if it accepts any.
    /// </summary>
    public IReadOnlyList<string> Accepted(string field)
    {
        var type = Facts(field).Type;
        return (type.GoScalar ?? type.Element?.GoScalar)?.Accepted ?? [];
    }

    public ListValue List(string field) => Tree[field] as ListValue ?? ListValue.Empty;

    /// <summary>The objects of a list.</summary>
    public FieldNode[] Items(string field)
    {
        var list = List(field);
        if (list.Count == 0)
        {
            return [];
        }

        var type = Type?.Find(field)?.Type.Element?.Structure;
        var place = PathOf(field);
        var items = new FieldNode[list.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = new FieldNode(list[index] as ObjectValue ?? ObjectValue.Empty, place.Item(index), type);
        }

        return items;
    }
}
