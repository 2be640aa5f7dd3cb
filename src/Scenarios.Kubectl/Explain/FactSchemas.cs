using Scenarios.Objects.Facts;

namespace Scenarios.Kubectl.Explain;

/// <summary>Schemas of built-in types, built from the facts and their descriptions.</summary>
internal static class FactSchemas
{
    public static ExplainSchema Of(TypeFacts type)
    {
        var texts = Descriptions.Kubernetes;
        return new ExplainSchema
        {
            Type = "object",
            Description = texts.Of(type),
            Fields =
            [
                .. type.Fields.OrderBy(static field => field.Name, StringComparer.Ordinal)
                    .Select(field => new ExplainField(field.Name, Of(field.Type, field.Name, texts.Of(type, field)), field.IsRequired)),
            ],
        };
    }

    private static ExplainSchema Of(FieldType type, string field, string description)
    {
        switch (type.Kind)
        {
            case FieldKind.List:
                return new ExplainSchema { Type = "array", Description = description, Items = Of(type.Element!, field, string.Empty) };
            case FieldKind.Map:
                return new ExplainSchema { Type = "object", Description = description, Values = Of(type.Element!, field, string.Empty) };
            case FieldKind.Object:
                var structure = type.Structure!;
                return Named(structure.Name, structure.GoName, () => Of(structure), description);
            default:
                return Scalar(type, field, description);
        }
    }

    private static ExplainSchema Scalar(FieldType type, string field, string description) => type.Kind switch
    {
        FieldKind.Boolean => new ExplainSchema { Type = "boolean", Description = description },
        FieldKind.Int32 or FieldKind.Int64 => new ExplainSchema { Type = "integer", Description = description },
        FieldKind.Float => new ExplainSchema { Type = "number", Description = description },
        FieldKind.Quantity => Special("Quantity", string.Empty, description),
        FieldKind.IntOrString => Special("IntOrString", string.Empty, description),
        FieldKind.Any when AnyTypes.NameOf(field) == AnyTypes.RawExtension => Special(AnyTypes.RawExtension, "object", description),
        FieldKind.Any => Special(AnyTypes.NameOf(field), string.Empty, description),
        FieldKind.FieldsV1 => Special("FieldsV1", "object", description),
        FieldKind.Time => Special("Time", "string", description),
        FieldKind.MicroTime => Special("MicroTime", "string", description),
        FieldKind.Duration => Special("Duration", "string", description),
        _ => Text(type.GoScalar, description),
    };

    private static ExplainSchema Special(string name, string type, string description) => Named(
        name, name, () => new ExplainSchema { Type = type, Description = Descriptions.Kubernetes.OfSpecial(name) }, description);

    private static ExplainSchema Named(string key, string name, Func<ExplainSchema> find, string description) =>
        new() { Description = description, Reference = new ExplainReference(key, name, find) };

    private static ExplainSchema Text(ScalarFacts? name, string description) =>
        new() { Type = "string", Description = description, Enum = name?.Listed ?? [] };
}
