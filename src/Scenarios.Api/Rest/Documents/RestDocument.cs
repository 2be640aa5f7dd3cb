using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Api.Rest.Documents;

/// <summary>Writes documents as responses: as JSON in one line, as indented JSON for people, or as YAML.</summary>
internal static class RestDocument
{
    public static RestResponse Of(RestRequest request, int code, ObjectValue tree, IReadOnlyList<string>? warnings = null)
    {
        if (Accepted.Of(request.Header("Accept"))?.IsYaml == true)
        {
            return new RestResponse(code, "application/yaml", YamlWriter.Write(tree)) { Warnings = warnings ?? [] };
        }

        // Go's encoder ends its output with a line feed; its indenting function does not.
        var text = IsForPeople(request)
            ? JsonWriter.WriteIndented(tree, "  ", FieldOrder.AsWritten)
            : JsonWriter.WriteCompact(tree, FieldOrder.AsWritten) + "\n";
        return new RestResponse(code, "application/json", text) { Warnings = warnings ?? [] };
    }

    public static RestResponse Of(RestRequest request, ApiStatus status, IReadOnlyList<string>? warnings = null)
    {
        var response = Of(request, status.Code, StatusDocument.Of(status), warnings);
        return status.RetryAfter is { } after
            ? response with
            {
                Headers = [new(
                "Retry-After", after.TotalSeconds.ToString("0", System.Globalization.CultureInfo.InvariantCulture))]
            }
            : response;
    }

    public static RestResponse Text(int code, string text) => new(code, "text/plain; charset=utf-8", text);

    /// <summary>The response if there is no handler for the path.</summary>
    public static RestResponse PageNotFound { get; } = Text(404, "404 page not found\n");

    /// <summary>curl, wget and browsers get indented text (apiserver, endpoints/handlers/negotiation, isPrettyPrint).</summary>
    private static bool IsForPeople(RestRequest request)
    {
        if (request.Parameter("pretty") is { Length: > 0 } pretty)
        {
            return pretty is "1" or "t" or "T" or "true" or "TRUE" or "True";
        }

        var agent = request.Header("User-Agent");
        return agent.StartsWith("curl", StringComparison.Ordinal) || agent.StartsWith("Wget", StringComparison.Ordinal)
            || agent.StartsWith("Mozilla/5.0", StringComparison.Ordinal);
    }
}
