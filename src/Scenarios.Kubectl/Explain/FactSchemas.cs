using Scenarios.Objects.Facts;

namespace Scenarios.Kubectl.Explain;

/// <summary>Schemas of built-in types, from the facts and their descriptions.</summary>
internal static class FactSchemas
{
    // The OpenAPI documents list no values of it, although Go's type is an enum.
    private const string Unlisted = "admissionregistration.k8s.io/v1.ScopeType";

    private const string EnumTitle = "\n\nPossible enum values:";

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
        FieldKind.Quantity => Named("Quantity", "Quantity", static () => new ExplainSchema(), description),
        FieldKind.IntOrString => Named("IntOrString", "IntOrString", static () => new ExplainSchema(), description),
        FieldKind.Any => Named(AnyName(field), AnyName(field), static () => new ExplainSchema(), description),
        FieldKind.FieldsV1 => Named("FieldsV1", "FieldsV1", static () => new ExplainSchema { Type = "object" }, description),
        _ => Text(type.GoScalar, description),
    };

    // What the facts call any value has a type in Go.
    private static string AnyName(string field) => field switch
    {
        "additionalItems" or "additionalProperties" => "JSONSchemaPropsOrBool",
        "items" => "JSONSchemaPropsOrArray",
        "dependencies" => "JSONSchemaPropsOrStringArray",
        "default" or "example" or "enum" => "JSON",
        _ => "RawExtension",
    };

    private static ExplainSchema Named(string key, string name, Func<ExplainSchema> find, string description) =>
        new() { Description = description, Reference = new ExplainReference(key, name, find) };

    private static ExplainSchema Text(ScalarFacts? name, string description)
    {
        if (name is not { IsEnum: true } || name.ToString() == Unlisted)
        {
            return new ExplainSchema { Type = "string", Description = description };
        }

        IReadOnlyList<string> values = [.. name.Values.Order(StringComparer.Ordinal)];
        var listed = string.Concat(values.Select(static value => $"\n - `{GoText.Quote(value)}`"));
        return new ExplainSchema { Type = "string", Description = description + EnumTitle + listed, Enum = values };
    }
}
