using Scenarios.Api.Schema;
using Scenarios.Objects.Facts;

namespace Scenarios.Kubectl.Explain;

/// <summary>Schemas of custom resources, taken from their definitions.</summary>
internal static class CustomSchemas
{
    private static readonly string[] Header = ["apiVersion", "kind", "metadata"];

    public static ExplainSchema Of(ResourceType type)
    {
        var schema = Of(type.Custom!.Schema);
        // These fields have the same description in every kind.
        var header = FactSchemas.Of(FactTable.Kubernetes.FindType("core/v1.ConfigMap")!).Fields.Where(static field =>
            Header.Contains(field.Name));
        var own = schema.Fields.Where(static field => !Header.Contains(field.Name));
        return schema with { Fields = [.. own.Concat(header).OrderBy(static field => field.Name, StringComparer.Ordinal)] };
    }

    private static ExplainSchema Of(ObjectValue schema)
    {
        var required = (schema["required"] as ListValue ?? ListValue.Empty).OfType<StringValue>()
            .Select(static name => name.Text).ToHashSet(StringComparer.Ordinal);
        return new ExplainSchema
        {
            Type = schema.Text("type"),
            Description = schema.Text("description"),
            Items = schema["items"] is ObjectValue items ? Of(items) : null,
            Values = schema["additionalProperties"] is ObjectValue values ? Of(values) : null,
            Enum = [.. (schema["enum"] as ListValue ?? ListValue.Empty).Select(GoText.Format)],
            Fields =
            [
                .. (schema["properties"] as ObjectValue ?? ObjectValue.Empty).OrderBy(static field => field.Key, StringComparer.Ordinal)
                    .Select(field => new ExplainField(
                        field.Key, Of(field.Value as ObjectValue ?? ObjectValue.Empty), required.Contains(field.Key))),
            ],
        };
    }
}
