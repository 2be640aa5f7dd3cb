using System.Text.Json.Nodes;

namespace Scenarios.Conformance.OpenApi;

/// <summary>Schemas in one form, so that only their meaning is compared.</summary>
internal static class SchemaText
{
    /// <summary>
    /// Leaves out descriptions, because the recording has none, and the word atomic on lists, because it is the default. A reference with
    /// nothing beside it becomes that reference.
    /// </summary>
    public static JsonNode Plain(JsonNode schema) => schema switch
    {
        JsonObject tree => Plain(tree),
        JsonArray list => new JsonArray([.. list.Select(static item => Plain(item!))]),
        _ => schema.DeepClone(),
    };

    private static JsonNode Plain(JsonObject tree)
    {
        var plain = new JsonObject();
        foreach (var (name, value) in tree)
        {
            var isText = value is JsonValue text && text.TryGetValue<string>(out _);
            if (!(isText && (name == "description" || (name == "x-kubernetes-list-type" && (string)value! == "atomic"))))
            {
                plain[name] = Plain(value!);
            }
        }

        return plain.Count == 1 && plain["allOf"] is JsonArray { Count: 1 } all ? all[0]!.DeepClone() : plain;
    }
}
