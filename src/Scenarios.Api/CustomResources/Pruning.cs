using Scenarios.Objects.Facts;

namespace Scenarios.Api.CustomResources;

/// <summary>Removes the fields of an object that its schema does not know (apiextensions, pkg/apiserver/schema/pruning).</summary>
internal sealed class Pruning
{
    private static readonly TypeFacts ObjectMeta = FactTable.Kubernetes.FindType("meta/v1.ObjectMeta")!;

    private readonly List<string> _unknown = [];
    private readonly List<string> _unknownInside = [];

    /// <summary>The paths of the removed fields, such as <c>spec.nonsense</c>.</summary>
    public IReadOnlyList<string> Unknown => [.. _unknown, .. _unknownInside];

    /// <summary>Returns the object as it is stored.</summary>
    public ObjectValue Prune(ObjectValue tree, ObjectValue schema)
    {
        var result = tree;
        foreach (var (name, value) in tree)
        {
            // These fields are not pruned by the schema.
            if (name is not ("apiVersion" or "kind" or "metadata"))
            {
                result = Field(result, name, value, schema, string.Empty);
            }
        }

        return result;
    }

    /// <summary>Returns a value from inside an object as it is stored.</summary>
    public Value PruneInside(Value value, ObjectValue schema) => Of(value, schema, string.Empty);

    private ObjectValue Field(ObjectValue tree, string name, Value value, ObjectValue schema, string path)
    {
        var place = path.Length == 0 ? name : $"{path}.{name}";
        if (StructuralSchema.Property(schema, name) is { } known)
        {
            return tree.With(name, Of(value, known, place));
        }

        if (StructuralSchema.KeepsAll(schema))
        {
            return tree;
        }

        _unknown.Add(place);
        return tree.Without(name);
    }

    // The metadata of embedded objects is reported last (schema/objectmeta/coerce.go).
    private ObjectValue Header(ObjectValue metadata, TypeFacts type, string path)
    {
        var result = metadata;
        foreach (var (name, value) in metadata)
        {
            if (type.Find(name) is not { } field)
            {
                _unknownInside.Add($"{path}.{name}");
                result = result.Without(name);
            }
            else if (field.Type.Structure is { } structure && value is ObjectValue inner)
            {
                result = result.With(name, Header(inner, structure, $"{path}.{name}"));
            }
        }

        return result;
    }

    private Value Of(Value value, ObjectValue schema, string path)
    {
        switch (value)
        {
            case ObjectValue fields:
                var isResource = StructuralSchema.Has(schema, "x-kubernetes-embedded-resource");
                foreach (var (name, field) in (ObjectValue)value)
                {
                    if (!isResource || name is not ("apiVersion" or "kind" or "metadata"))
                    {
                        fields = Field(fields, name, field, schema, path);
                    }
                }

                return isResource && fields["metadata"] is ObjectValue metadata
                    ? fields.With("metadata", Header(metadata, ObjectMeta, $"{path}.metadata"))
                    : fields;
            case ListValue items when StructuralSchema.Items(schema) is { } element:
                for (var index = 0; index < items.Count; index++)
                {
                    items = items.WithItem(index, Of(items[index], element, FormattableString.Invariant($"{path}[{index}]")));
                }

                return items;
            default:
                return value;
        }
    }
}
