using Scenarios.Api.CustomResources;
using Scenarios.Api.Requests;
using Scenarios.Api.Validation;

namespace Scenarios.Api.Kinds.CustomResourceDefinitions;

/// <summary>
/// Checks that a schema is structural: that exactly one place defines each field (apiextensions, pkg/apiserver/schema/validation.go).
/// </summary>
internal static class StructuralRules
{
    private const string IntOrString = "x-kubernetes-int-or-string";
    private const string Preserves = "x-kubernetes-preserve-unknown-fields";
    private const string Embedded = "x-kubernetes-embedded-resource";

    private static readonly string[] Unreadable =
        ["id", "$schema", "$ref", "patternProperties", "dependencies", "additionalItems", "definitions"];

    private static readonly string[] Junctors = ["allOf", "anyOf", "oneOf"];

    private static readonly ListValue Either = ListValue.Of(
        ObjectValue.Of(("type", new StringValue("integer"))), ObjectValue.Of(("type", new StringValue("string"))));

    /// <summary>Whether the schema avoids all keywords that a structural schema cannot have.</summary>
    public static bool CanRead(ObjectValue schema) =>
        !Unreadable.Any(word => schema[word] is not (null or NullValue or StringValue { Text.Length: 0 } or ObjectValue { Count: 0 }))
        && schema["items"] is not ListValue { Count: > 0 } && schema[Preserves] is not BooleanValue { Boolean: false }
        && Below(schema).All(static part => CanRead(part));

    public static void Validate(ObjectValue schema, string path, FaultList faults)
    {
        var found = new FaultList();
        Invariants(schema, path, "at the root", found);
        Completeness(schema, schema, path, path, found);
        if (found.Faults.Count == 0)
        {
            DefaultRules.Validate(schema, path, found);
        }

        foreach (var fault in found.Faults.OrderBy(static fault => $"{fault.Field}: {fault.Message}", StringComparer.Ordinal))
        {
            faults.Add(fault);
        }
    }

    private static IEnumerable<ObjectValue> Below(ObjectValue schema)
    {
        foreach (var part in (Value?[])[schema["items"], schema["additionalProperties"], schema["not"]])
        {
            if (part is ObjectValue tree)
            {
                yield return tree;
            }
        }

        foreach (var (_, property) in schema["properties"] as ObjectValue ?? ObjectValue.Empty)
        {
            if (property is ObjectValue tree)
            {
                yield return tree;
            }
        }

        foreach (var part in Junctors.SelectMany(word => schema[word] as ListValue ?? ListValue.Empty).OfType<ObjectValue>())
        {
            yield return part;
        }
    }

    /// <param name="level">The level in the words of the errors, such as <c>at the root</c>.</param>
    private static void Invariants(ObjectValue schema, string path, string level, FaultList faults)
    {
        var (type, isRoot) = (schema.Text("type"), level == "at the root");
        if (type == "array" && schema["items"] is null or NullValue)
        {
            faults.Required($"{path}.items", "must be specified");
        }

        if (schema["items"] is ObjectValue items)
        {
            Invariants(items, $"{path}.items", "for specified array items", faults);
        }

        foreach (var (name, property) in schema["properties"] as ObjectValue ?? ObjectValue.Empty)
        {
            Invariants(property as ObjectValue ?? ObjectValue.Empty, $"{path}.properties[{name}]", "for specified object fields", faults);
        }

        var additional = schema["additionalProperties"];
        if (isRoot && additional is ObjectValue or BooleanValue)
        {
            faults.Forbidden($"{path}.additionalProperties", "must not be used at the root");
        }

        if (additional is ObjectValue below)
        {
            Invariants(below, $"{path}.additionalProperties", "for specified object fields", faults);
        }

        Extensions(schema, path, faults);
        Values(schema, path, faults);
        ValidateType(schema, path, type, level, faults);
        if (isRoot && type.Length > 0 && type != "object")
        {
            faults.Invalid($"{path}.type", type, "must be object at the root");
        }

        Metadata(schema, path, isRoot, faults);
    }

    private static void Extensions(ObjectValue schema, string path, FaultList faults)
    {
        foreach (var word in (string[])[Preserves, Embedded])
        {
            if (StructuralSchema.Has(schema, IntOrString) && StructuralSchema.Has(schema, word))
            {
                faults.InvalidObject($"{path}.{word}", "true", "must be false if x-kubernetes-int-or-string is true");
            }
        }

        if (StructuralSchema.Has(schema, Embedded) && schema["additionalProperties"] is ObjectValue or BooleanValue)
        {
            faults.Forbidden($"{path}.additionalProperties", "must not be used if x-kubernetes-embedded-resource is set");
        }
    }

    private static void ValidateType(ObjectValue schema, string path, string type, string level, FaultList faults)
    {
        const string Resource = "must be object if x-kubernetes-embedded-resource is true";
        if (StructuralSchema.Has(schema, Embedded) && type.Length == 0)
        {
            faults.Required($"{path}.type", Resource);
        }
        else if (StructuralSchema.Has(schema, Embedded) && type != "object")
        {
            faults.Invalid($"{path}.type", type, Resource);
        }
        else if (type.Length == 0 && !StructuralSchema.Has(schema, IntOrString) && !StructuralSchema.Has(schema, Preserves))
        {
            faults.Required($"{path}.type", $"must not be empty {level}");
        }
    }

    private static void Metadata(ObjectValue schema, string path, bool isRoot, FaultList faults)
    {
        var isObject = isRoot || StructuralSchema.Has(schema, Embedded);
        foreach (var name in (string[])["kind", "apiVersion"])
        {
            if (isObject && schema.Find("properties", name) is ObjectValue property && property.Text("type") is var type and not "string")
            {
                faults.Invalid($"{path}.properties[{name}].type", type, "must be string");
            }
        }

        if (schema.Find("properties", "metadata") is ObjectValue metadata)
        {
            if (isObject && metadata.Text("type") is var type and not "object")
            {
                faults.Invalid($"{path}.properties[metadata].type", type, "must be object");
            }

            var rest = metadata.Without("type").Without("description").Without("default");
            var names = rest["properties"] as ObjectValue ?? ObjectValue.Empty;
            if (isRoot && (rest.Count > (names.Count > 0 ? 1 : 0)
                || names.Any(static field => field.Key is not ("name" or "generateName"))))
            {
                faults.Forbidden(
                    $"{path}.properties[metadata]",
                    "must not specify anything other than name and generateName, but metadata is implicitly specified");
            }
        }

        if (StructuralSchema.Has(schema, Embedded)
            && !StructuralSchema.Has(schema, Preserves)
            && schema["properties"] is not ObjectValue { Count: > 0 })
        {
            faults.Required(
                $"{path}.properties",
                "must not be empty if x-kubernetes-embedded-resource is true without x-kubernetes-preserve-unknown-fields");
        }
    }

    private static void Values(ObjectValue schema, string path, FaultList faults)
    {
        foreach (var (part, place) in Nested(schema, path))
        {
            // The usual ways to write "integer or string" are allowed.
            var isException = place == $"{path}.anyOf[0]" || place == $"{path}.anyOf[1]" ? Equals(schema["anyOf"], Either)
                : place == $"{path}.allOf[0]"
                && Equals(part, ObjectValue.Of(("anyOf", Either)));
            if (!isException)
            {
                NestedValues(part, place, faults);
            }
        }

        if (schema.Text("pattern") is { Length: > 0 } pattern && TextFormats.PatternFault(pattern) is { } fault)
        {
            faults.Invalid($"{path}.pattern", pattern, $"must be a valid regular expression, but isn't: {fault}");
        }
    }

    private static IEnumerable<(ObjectValue Part, string Path)> Nested(ObjectValue schema, string path)
    {
        foreach (var word in (string[])["anyOf", "allOf", "oneOf"])
        {
            var list = schema[word] as ListValue ?? ListValue.Empty;
            for (var index = 0; index < list.Count; index++)
            {
                if (list[index] is ObjectValue part)
                {
                    yield return (part, FormattableString.Invariant($"{path}.{word}[{index}]"));
                }
            }
        }

        if (schema["not"] is ObjectValue not)
        {
            yield return (not, $"{path}.not");
        }
    }

    private static void NestedValues(ObjectValue schema, string path, FaultList faults)
    {
        Values(schema, path, faults);
        if (schema["items"] is ObjectValue items)
        {
            NestedValues(items, $"{path}.items", faults);
        }

        foreach (var (name, property) in schema["properties"] as ObjectValue ?? ObjectValue.Empty)
        {
            NestedValues(property as ObjectValue ?? ObjectValue.Empty, $"{path}.properties[{name}]", faults);
        }

        (string Word, string Must)[] forbidden =
        [
            ("type", "must be empty to be structural"), ("additionalProperties", "must be undefined to be structural"),
            ("default", "must be undefined to be structural"), ("title", "must be empty to be structural"),
            ("description", "must be empty to be structural"), ("nullable", "must be false to be structural"),
            (Preserves, "must be false to be structural"), (Embedded, "must be false to be structural"),
            (IntOrString, "must be false to be structural"), ("x-kubernetes-list-map-keys", "must be empty to be structural"),
            ("x-kubernetes-list-type", "must be undefined to be structural"),
            ("x-kubernetes-map-type", "must be undefined to be structural"),
            ("x-kubernetes-validations", "must be empty to be structural"),
        ];
        foreach (var (word, must) in forbidden)
        {
            if (schema[word] is not (null or NullValue or BooleanValue { Boolean: false } or StringValue { Text.Length: 0 }))
            {
                faults.Forbidden($"{path}.{word}", must);
            }
        }
    }

    // Every field that has value validations must also be defined.
    private static void Completeness(ObjectValue values, ObjectValue? schema, string path, string valuePath, FaultList faults)
    {
        foreach (var (part, place) in Nested(values, valuePath))
        {
            NestedCompleteness(part, schema, path, place, faults);
        }
    }

    private static void NestedCompleteness(ObjectValue values, ObjectValue? schema, string path, string valuePath, FaultList faults)
    {
        if (schema is null)
        {
            faults.Required(path, $"because it is defined in {valuePath}");
            return;
        }

        Completeness(values, schema, path, valuePath, faults);
        if (values["items"] is ObjectValue items)
        {
            NestedCompleteness(items, schema["items"] as ObjectValue, $"{path}.items", $"{valuePath}.items", faults);
        }

        foreach (var (name, property) in values["properties"] as ObjectValue ?? ObjectValue.Empty)
        {
            NestedCompleteness(
                property as ObjectValue ?? ObjectValue.Empty,
                schema.Find("properties", name) as ObjectValue,
                $"{path}.properties[{name}]",
                $"{valuePath}.properties[{name}]",
                faults);
        }
    }
}
