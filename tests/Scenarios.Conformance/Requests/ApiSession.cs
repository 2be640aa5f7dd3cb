using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest;
using Scenarios.Api.Rest.Http;
using Scenarios.Cluster;

namespace Scenarios.Conformance.Requests;

/// <summary>Sends a recorded session to the API of a simulated cluster. No time passes in it, so nothing acts on what is written.</summary>
internal sealed partial class ApiSession
{
    /// <summary>What our server adds for people, and the served API keeps from clients.</summary>
    private const string OwnNotice = " not simulated: ";

    private readonly Dictionary<string, JsonNode?> _answers = new(StringComparer.Ordinal);
    private readonly RestApi _api;

    private ApiSession()
    {
        var cluster = new SimulatedCluster(new ClusterOptions { Workers = 3 });
        _api = new RestApi(cluster.Api.As(new Credentials { Token = SimulatedCluster.AdministratorToken }));
    }

    /// <summary>The requests that are answered differently, and how.</summary>
    public static List<(RecordedRequest Request, string What)> Differences(ApiRecording recording)
    {
        var session = new ApiSession();
        var start = recording.Namespace;
        session.Send("POST", "/api/v1/namespaces", $$$"""{"apiVersion":"v1","kind":"Namespace","metadata":{"name":"{{{start}}}"}}""",
            "application/json", "");
        session.Send(
            "POST", $"/api/v1/namespaces/{start}/serviceaccounts",
            """{"apiVersion":"v1","kind":"ServiceAccount","metadata":{"name":"default"}}""", "application/json", "");
        var differences = new List<(RecordedRequest, string)>();
        foreach (var request in recording.Requests)
        {
            if (session.Compare(request) is { Length: > 0 } difference)
            {
                differences.Add((request, difference));
            }
        }

        return differences;
    }

    [GeneratedRegex(@"\{\{([^:}]+):([^}]+)\}\}", RegexOptions.CultureInvariant)]
    private static partial Regex Recalled();

    private string Compare(RecordedRequest recorded)
    {
        var request = (JsonObject)Recall(recorded.Request)!;
        var body = request["body"];
        var answer = Send(
            (string)request["method"]!,
            ((string)request["path"]!).Replace(" ", "%20", StringComparison.Ordinal),
            body is JsonValue text && text.TryGetValue<string>(out var plain) ? plain : body?.ToJsonString() ?? string.Empty,
            (string?)request["contentType"] ?? "application/json",
            (string?)request["accept"] ?? "application/json");
        var ours = Parse(answer.Body);
        _answers[recorded.Name] = ours;
        var warnings = answer.Warnings.Where(static warning => !warning.Contains(OwnNotice,
            StringComparison.Ordinal)).Select(RestResponse.WarningHeader);
        var difference = new StringBuilder();
        Append(difference, "status", recorded.Status, answer.Status);
        Append(difference, "warnings", Lines(recorded.Warnings), Lines(warnings));
        Find(difference, "body", Normal.Of(recorded.Body), Normal.Of(ours));
        return difference.ToString();
    }

    private static string Lines(IEnumerable<string> warnings) => string.Join(" | ", warnings.Select(Normal.Text));

    private static void Append(StringBuilder difference, string place, object real, object ours)
    {
        if (!real.Equals(ours))
        {
            difference.Append(place).Append(": real ").Append(real).Append(", ours ").Append(ours).Append('\n');
        }
    }

    private static void Find(StringBuilder difference, string place, JsonNode? real, JsonNode? ours)
    {
        switch (real, ours)
        {
            case (JsonObject left, JsonObject right):
                foreach (var name in left.Select(
                    static field => field.Key).Union(right.Select(static field => field.Key)).Order(StringComparer.Ordinal))
                {
                    if (left.ContainsKey(name) != right.ContainsKey(name))
                    {
                        Append(difference, $"{place}.{name}", left.ContainsKey(name)
                            ? Short(left[name]) : "nothing", right.ContainsKey(name) ? Short(right[name]) : "nothing");
                    }
                    else
                    {
                        Find(difference, $"{place}.{name}", left[name], right[name]);
                    }
                }

                break;
            case (JsonArray left, JsonArray right) when left.Count == right.Count:
                for (var index = 0; index < left.Count; index++)
                {
                    Find(difference, $"{place}[{index}]", left[index], right[index]);
                }

                break;
            default:
                Append(difference, place, Short(real), Short(ours));
                break;
        }
    }

    private static string Short(JsonNode? node) => node?.ToJsonString() ?? "null";

    private RestResponse Send(string method, string path, string body, string contentType, string accept)
    {
        var headers = new List<KeyValuePair<string,
            string>> { new("Accept", accept), new("User-Agent", "kubectl/v1.33"), new("Content-Type", contentType) };
        RestResponse? given = null;
        _api.Answer(RestRequest.Of(method, path, headers, body), response => given = response);
        if (given!.Stream is not { } stream)
        {
            return given;
        }

        var pieces = new StringBuilder(given.Body);
        using var watch = stream.Open(piece => pieces.Append(piece), static () => { });
        watch.Deliver();
        return given with { Body = pieces.ToString() };
    }

    private static JsonNode? Parse(string body)
    {
        try
        {
            return JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            return body;
        }
    }

    // {{name:/a/b}} stands for what an earlier answer had at that place.
    private JsonNode? Recall(JsonNode? node) => node switch
    {
        JsonObject tree => new JsonObject(tree.Select(field => KeyValuePair.Create(field.Key, Recall(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Recall)]),
        JsonValue value when value.TryGetValue<string>(out var text) =>
            Recalled().Replace(text, found => Pointed(found.Groups[1].Value, found.Groups[2].Value)),
        _ => node?.DeepClone(),
    };

    private string Pointed(string name, string path)
    {
        var node = _answers.GetValueOrDefault(name);
        foreach (var part in path.Trim('/').Split('/'))
        {
            var key = part.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
            node = node switch
            {
                JsonArray items when int.TryParse(key, out var index) && index < items.Count => items[index],
                JsonObject tree => tree[key],
                _ => null,
            };
        }

        return node is JsonValue value && value.TryGetValue<string>(out var text) ? text : node?.ToJsonString() ?? string.Empty;
    }
}
