using System.Text.Json.Nodes;

namespace Scenarios.Conformance.OpenApi;

/// <summary>
/// The operations of an OpenAPI document, one on each line: method and path, identifier, tags, action, kind, the operation's parameters,
/// the path's parameters, forms and schema of the body, schema of the answer. A star marks parameters that are part of the path.
/// </summary>
internal static class OperationText
{
    public static IEnumerable<string> Of(JsonNode document) => document["paths"]!.AsObject()
        .SelectMany(static path => path.Value!.AsObject()
            .Where(static entry => entry.Key != "parameters")
            .Select(entry => Line($"{entry.Key} {path.Key}", entry.Value!, path.Value!["parameters"])));

    private static string Line(string place, JsonNode operation, JsonNode? shared)
    {
        var kind = operation["x-kubernetes-group-version-kind"]!;
        var body = operation["requestBody"]?["content"]?.AsObject();
        var answer = operation["responses"]!["200"]!["content"]!.AsObject();
        return string.Join(" | ",
            place,
            operation["operationId"]!.GetValue<string>(),
            string.Join(',', operation["tags"]!.AsArray().Select(static tag => tag!.GetValue<string>())),
            operation["x-kubernetes-action"]!.GetValue<string>(),
            $"{kind["group"]}/{kind["version"]} {kind["kind"]}",
            Parameters(operation["parameters"]),
            Parameters(shared),
            body is null ? "-" : $"{string.Join(' ', body.Select(static form => form.Key))} {Schemas(body)}",
            Schemas(answer));
    }

    private static string Parameters(JsonNode? parameters) => string.Join(' ', (parameters as JsonArray ?? [])
        .Select(static one => $"{((string?)one!["in"] == "path" ? "*" : "")}{one["name"]}:{one["schema"]!["type"]}"));

    private static string Schemas(JsonObject content) => string.Join('/', content
        .Select(static form => form.Value!["schema"]!)
        .Select(static schema => ((string?)schema["$ref"])?.Split('/')[^1] ?? (string)schema["type"]!)
        .Distinct(StringComparer.Ordinal));
}
