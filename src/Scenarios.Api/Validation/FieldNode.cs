using System.Globalization;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation;

/// <summary>An object under validation, and the path at which it stands. What is missing reads as empty.</summary>
/// <param name="Tree">Empty where the object does not exist.</param>
/// <param name="Path">Empty for the whole object.</param>
/// <param name="Type">What is known of its fields; null for maps.</param>
internal readonly record struct FieldNode(ObjectValue Tree, string Path, TypeFacts? Type)
{
    public string PathOf(string field) => Path.Length == 0 ? field : $"{Path}.{field}";

    public bool Has(string field) => Tree[field] is not (null or NullValue);

    public string Text(string field) => (Tree[field] as StringValue)?.Text ?? string.Empty;

    public long? Integer(string field) => (Tree[field] as IntegerValue)?.Integer;

    public bool Flag(string field) => Tree[field] is BooleanValue { Boolean: true };

    public FieldNode Object(string field) => new(Tree[field] as ObjectValue ?? ObjectValue.Empty, PathOf(field), Type?.Find(field)?.Type.Structure);

    /// <summary>What the fact table says of the field.</summary>
    /// <exception cref="InvalidOperationException">There is no such field.</exception>
    public FieldFacts Facts(string field) =>
        Type?.Find(field) ?? throw new InvalidOperationException($"The fact table knows no field \"{field}\" of {Type?.Name ?? Path}.");

    public ListValue List(string field) => Tree[field] as ListValue ?? ListValue.Empty;

    /// <summary>The objects of a list.</summary>
    public FieldNode[] Items(string field)
    {
        var list = List(field);
        var type = Type?.Find(field)?.Type.Element?.Structure;
        var items = new FieldNode[list.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = new FieldNode(list[index] as ObjectValue ?? ObjectValue.Empty, string.Create(CultureInfo.InvariantCulture, $"{PathOf(field)}[{index}]"), type);
        }

        return items;
    }
}
