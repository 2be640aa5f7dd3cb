using Scenarios.Objects.Facts;
using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Ownership;

/// <summary>
/// Converts the OpenAPI schema of custom objects to facts, as far as server-side apply needs them: fields, and how lists and maps are
/// owned (apiextensions, pkg/controller/openapi/builder; structured-merge-diff, schema).
/// </summary>
public static class SchemaFacts
{
    // Never shown to users.
    private const string Group = "custom/v1";

    private static readonly string[] Header = ["apiVersion", "kind", "metadata"];

    /// <param name="isOpen">Whether fields outside the schema are allowed.</param>
    public static TypeFacts Of(ObjectValue schema, bool isOpen)
    {
        var table = FactTable.Kubernetes;
        var header = Header.Select(name => new FieldFacts
        {
            Name = name,
            GoName = name,
            Type = FieldType.Parse(name == "metadata" ? "meta/v1.ObjectMeta" : "string", "meta/v1", table),
        });
        var own = FieldsOf(schema, "Object").Where(static field => !Header.Contains(field.Name));
        return new TypeFacts(Group, "Object", [.. header, .. own])
        {
            IsOpen = isOpen,
        };
    }

    private static IEnumerable<FieldFacts> FieldsOf(ObjectValue schema, string name)
    {
        foreach (var (field, value) in schema["properties"] as ObjectValue ?? ObjectValue.Empty)
        {
            if (value is ObjectValue property)
            {
                var type = TypeOf(property, $"{name}.{field}");
                yield return new FieldFacts
                {
                    Name = field,
                    GoName = field,
                    Type = type ?? Scalar("any"),
                    IsUntyped = type is null,
                    IsAtomic = property.Text("x-kubernetes-map-type") == "atomic",
                    ListType = property.Text("x-kubernetes-list-type") is { Length: > 0 } list ? list : "atomic",
                    ListKeys =
                        [.. (property["x-kubernetes-list-map-keys"] as ListValue ?? ListValue.Empty).Select(static key => key.Text())],
                    Default = property["default"] switch
                    {
                        StringValue text => text.Text,
                        IntegerValue number => number.Integer.ToString(System.Globalization.CultureInfo.InvariantCulture),
                        _ => null,
                    },
                };
            }
        }
    }

    /// <returns>Null if any value is allowed.</returns>
    private static FieldType? TypeOf(ObjectValue schema, string name)
    {
        switch (schema.Text("type"))
        {
            case "object" when schema["additionalProperties"] is ObjectValue values:
                return FieldType.OfMap(ElementOf(values, name));
            case "object" when schema["properties"] is ObjectValue { Count: > 0 }:
                return FieldType.OfStructure(new TypeFacts(Group, name, [.. FieldsOf(schema, name)])
                {
                    IsOpen = Has(schema, "x-kubernetes-preserve-unknown-fields"),
                });
            case "array" when schema["items"] is ObjectValue items:
                return FieldType.OfList(ElementOf(items, name));
            case "string":
                return Scalar("string");
            case "boolean":
                return Scalar("bool");
            case "integer":
                return Scalar("int64");
            case "number":
                return Scalar("float");
            default:
                return Has(schema, "x-kubernetes-int-or-string") ? Scalar("any") : null;
        }
    }

    private static FieldType ElementOf(ObjectValue schema, string name) =>
        TypeOf(schema, $"{name}[]") ?? Scalar("any");

    private static FieldType Scalar(string name) => FieldType.Parse(name, Group, FactTable.Kubernetes);

    private static bool Has(ObjectValue schema, string flag) => schema[flag] is BooleanValue { Boolean: true };
}
