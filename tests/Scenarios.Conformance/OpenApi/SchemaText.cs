using System.Text.Json.Nodes;

namespace Scenarios.Conformance.OpenApi;

/// <summary>Schemas in one form, so that only what they mean is compared.</summary>
internal static class SchemaText
{
    /// <summary>
    /// Without descriptions (the recording has none), without the word atomic on lists (which is what they are when nothing is said), and a
    /// reference with nothing beside it as that reference.
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
