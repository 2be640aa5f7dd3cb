using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>
/// Validates the schema of a definition: that it is structural, and that its keywords are used correctly
/// (validateCustomResourceDefinitionValidation and ValidateCustomResourceDefinitionOpenAPISchema). CEL rules are not compiled here.
/// </summary>
internal static class DefinitionSchema
{
    // Go field names, because the message uses them instead of the JSON names.
    private const string AtRoot =
        "[Description Type Format Title Maximum ExclusiveMaximum Minimum ExclusiveMinimum MaxLength MinLength Pattern MaxItems MinItems "
        + "UniqueItems MultipleOf Required Items Properties ExternalDocs Example XPreserveUnknownFields XValidations]";

    private static readonly string[] NotAtRoot =
    [
        "id", "$schema", "$ref", "default", "enum", "maxProperties", "minProperties", "allOf", "oneOf", "anyOf", "not",
        "additionalProperties", "patternProperties", "dependencies", "additionalItems", "definitions", "nullable",
        "x-kubernetes-embedded-resource", "x-kubernetes-int-or-string", "x-kubernetes-list-map-keys", "x-kubernetes-list-type",
        "x-kubernetes-map-type",
    ];

    private static readonly string[] Types = ["array", "boolean", "integer", "number", "object", "string"];

    private static readonly string[] Metadata = ["metadata", "kind", "apiVersion"];

    public static void Validate(ObjectValue schema, string path, bool hasStatus, FaultList faults)
    {
        if (hasStatus)
        {
            ValidateRoot(schema, path, faults);
        }

        if (schema["nullable"] is BooleanValue { Boolean: true })
        {
            faults.Forbidden($"{path}.nullable", "nullable cannot be true at the root");
        }

        // Errors of a schema that cannot even be read as a structural schema are reported by keyword, below.
        if (StructuralRules.CanRead(schema))
        {
            StructuralRules.Validate(schema, path, faults);
        }

        Words(schema, path, new SchemaPlace(IsRoot: true, IsMetadata: false, NoDefaults: null), faults);
    }

    private static void ValidateRoot(ObjectValue schema, string path, FaultList faults)
    {
        if (schema["type"] is StringValue { Text: { Length: > 0 } type } && type != "object")
        {
            faults.Invalid($"{path}.type", type,
                "only \"object\" is allowed as the type at the root of the schema if the status subresource is enabled");
        }
        else if (NotAtRoot.Any(word =>
            schema[word] is not (null or NullValue or BooleanValue { Boolean: false } or ListValue { Count: 0 })))
        {
            faults.InvalidWhole(path, $"only {AtRoot} fields are allowed at the root of the schema if the status subresource is enabled");
        }
    }

    private static void Words(ObjectValue schema, string path, SchemaPlace place, FaultList faults)
    {
        Plain(schema, path, place, faults);
        if (schema["uniqueItems"] is BooleanValue { Boolean: true })
        {
            faults.Forbidden($"{path}.uniqueItems", "uniqueItems cannot be set to true since the runtime complexity becomes quadratic");
        }

        var properties = schema["properties"] as ObjectValue ?? ObjectValue.Empty;
        var additional = schema["additionalProperties"];
        if (additional is ObjectValue or BooleanValue)
        {
            if (properties.Count > 0 && additional is ObjectValue or BooleanValue { Boolean: false })
            {
                faults.Forbidden($"{path}.additionalProperties", "additionalProperties and properties are mutual exclusive");
            }

            var below = place.IsMetadata ? place with { NoDefaults = "inside additionalProperties applying to object metadata" } : place;
            Below(additional, $"{path}.additionalProperties", below with { IsRoot = false }, faults);
        }

        var isObject = place.IsRoot || schema["x-kubernetes-embedded-resource"] is BooleanValue { Boolean: true };
        foreach (var (name, property) in properties)
        {
            var below = isObject && Metadata.Contains(name, StringComparer.Ordinal)
                ? place with { IsMetadata = true, NoDefaults = place.IsRoot ? $"in top-level {name}" : place.NoDefaults }
                : place;
            Below(property, $"{path}.properties[{name}]", below with { IsRoot = false }, faults);
        }

        var inner = place with { IsRoot = false };
        Below(schema["not"], $"{path}.not", inner, faults);
        foreach (var word in (string[])["allOf", "oneOf", "anyOf"])
        {
            Each(schema[word], $"{path}.{word}", inner, faults);
        }

        Below(schema["items"], $"{path}.items", inner, faults);
        Each(schema["items"], $"{path}.items", inner, faults);
        ListWords.Validate(schema, path, faults);
        ExpressionWords.Validate(schema, path, faults);
    }

    private static void Below(Value? schema, string path, SchemaPlace place, FaultList faults)
    {
        if (schema is ObjectValue tree)
        {
            Words(tree, path, place, faults);
        }
    }

    private static void Each(Value? schemas, string path, SchemaPlace place, FaultList faults)
    {
        var list = schemas as ListValue ?? ListValue.Empty;
        for (var index = 0; index < list.Count; index++)
        {
            Below(list[index], FormattableString.Invariant($"{path}[{index}]"), place, faults);
        }
    }

    private static void Plain(ObjectValue schema, string path, SchemaPlace place, FaultList faults)
    {
        var type = schema.Text("type");
        if (type.Length > 0 && !Types.Contains(type, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported($"{path}.type", type, Types));
        }

        if (schema["default"] is not (null or NullValue) && place.NoDefaults is { } reason)
        {
            faults.Forbidden($"{path}.default", $"must not be set {reason}");
        }

        foreach (var word in (string[])["id", "additionalItems", "patternProperties", "definitions", "dependencies", "$ref"])
        {
            if (schema[word] is not (null or NullValue or ObjectValue { Count: 0 } or StringValue { Text.Length: 0 }))
            {
                faults.Forbidden($"{path}.{word}", $"{word} is not supported");
            }
        }

        if (type == "null")
        {
            faults.Forbidden($"{path}.type", "type cannot be set to null, use nullable as an alternative");
        }

        if (schema["items"] is ListValue { Count: > 0 })
        {
            faults.Forbidden($"{path}.items", "items must be a schema object and not an array");
        }

        if (place.IsMetadata && schema["x-kubernetes-embedded-resource"] is BooleanValue { Boolean: true })
        {
            faults.Forbidden($"{path}.x-kubernetes-embedded-resource", "must not be used inside of resource meta");
        }
    }

    /// <summary>The current position in a schema.</summary>
    /// <param name="NoDefaults">Why defaults are not allowed; null if they are.</param>
    private sealed record SchemaPlace(bool IsRoot, bool IsMetadata, string? NoDefaults);
}
