using System.Text.Json.Nodes;

namespace Scenarios.Running.Tests.CompatibilityKit;

/// <summary>
/// A message stream without what may differ between implementations. Ids become numbers in the order of appearance. Messages are grouped by
/// kind, and keep their order within it. Times, durations, places in step code, stack traces, texts of exceptions and the code of snippets
/// are left out.
/// </summary>
internal sealed class NormalisedMessages
{
    private static readonly string[] Kinds =
    [
        "meta", "source", "gherkinDocument", "pickle", "parseError", "parameterType", "stepDefinition", "undefinedParameterType", "hook",
        "testRunStarted", "testRunHookStarted", "testCase", "testCaseStarted", "testStepStarted", "suggestion", "attachment",
        "testStepFinished", "testCaseFinished", "testRunHookFinished", "testRunFinished",
    ];

    private readonly Dictionary<string, string> ids = new(StringComparer.Ordinal);

    /// <summary>The messages by kind, one on each line.</summary>
    public static string Of(IEnumerable<string> lines)
    {
        var normalised = new NormalisedMessages();
        var messages = lines.Where(line => line.Length > 0).Select(line => JsonNode.Parse(line)!.AsObject().Single()).ToArray();
        foreach (var unknown in messages.Select(message => message.Key).Except(Kinds))
        {
            throw new InvalidOperationException($"The kit has a message {unknown} that this test does not know.");
        }

        var ordered = messages.OrderBy(message => Array.IndexOf(Kinds, message.Key));
        return string.Join(
            '\n',
            ordered.Select(message => $"{message.Key} {normalised.Value(message.Key, message.Value)?.ToJsonString()}"));
    }

    private JsonNode? Value(string name, JsonNode? node) => name switch
    {
        // Each implementation names its own version.
        "meta" => null,
        "timestamp" or "duration" or "sourceReference" or "stackTrace" or "code" or "language" when name != "language"
            || IsSnippet(node) => null,
        // Reqnroll tells the values in a sentence, but not how the groups of its expression nest.
        "stepMatchArguments" =>
            new JsonArray([.. node!.AsArray().Select(argument => Node("parameterTypeName", argument!["parameterTypeName"]))]),
        // Each implementation suggests as many as it likes.
        "snippets" => new JsonArray(),
        "message" => "…",
        "exception" => new JsonObject { ["message"] = "…" },
        "uri" => node!.GetValue<string>().Split('/')[^1],
        "id" => Id(node!),
        _ when name.EndsWith("Id", StringComparison.Ordinal) => Id(node!),
        _ when name.EndsWith("Ids", StringComparison.Ordinal) => new JsonArray([.. node!.AsArray().Select(id => (JsonNode)Id(id!))]),
        _ => Node(name, node),
    };

    private static bool IsSnippet(JsonNode? node) => node!.GetValue<string>() is "typescript" or "csharp";

    private JsonNode? Node(string name, JsonNode? node)
    {
        switch (node)
        {
            case JsonObject item:
                var properties = item.OrderBy(property => property.Key, StringComparer.Ordinal)
                    .Select(property => KeyValuePair.Create(property.Key, Value(property.Key, property.Value)))
                    .Where(property => property.Value is not null);
                return new JsonObject(properties);
            case JsonArray items:
                return new JsonArray([.. items.Select(item => Node(name, item))]);
            default:
                return node?.DeepClone();
        }
    }

    private string Id(JsonNode node)
    {
        var id = node.GetValue<string>();
        if (!ids.TryGetValue(id, out var number))
        {
            ids.Add(id, number = $"#{ids.Count}");
        }

        return number;
    }
}
