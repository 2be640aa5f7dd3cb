using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Api.Rest.Reading;

/// <summary>Reads the object in a request's body, with the errors of Go's decoders (apimachinery, runtime/serializer).</summary>
internal static class BodyReader
{
    private const string TypeMeta =
        "Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }";

    private const string MediaTypes = "application/json, application/yaml, application/vnd.kubernetes.protobuf";

    /// <summary>The media type without parameters, such as <c>application/json</c>.</summary>
    public static string MediaType(RestRequest request) => request.Header("Content-Type").Split(';')[0].Trim();

    /// <summary>Reads the object. If it does not state version and kind, those of the path are added.</summary>
    /// <param name="expected">The kind of the path, or of its subresource.</param>
    /// <param name="resources">All existing kinds.</param>
    public static ApiResult<SentBody> Read(RestRequest request, ExpectedKind expected, IReadOnlyList<ResourceType> resources)
    {
        var media = MediaType(request);
        if (media is not ("" or "application/json" or "application/yaml"))
        {
            return UnknownFormat(MediaTypes);
        }

        var read = media == "application/yaml" ? ReadYaml(request.Body) : ReadJson(request.Body);
        if (read.Error is { } error)
        {
            return ApiErrors.BadRequest(
                $"the object provided is unrecognized (must be of type {expected.Kind}): {error} ({Summary(request.Body)})");
        }

        var tree = read.Value as ObjectValue ?? ObjectValue.Empty;
        var version = tree["apiVersion"] is StringValue { Text.Length: > 0 } sentVersion ? sentVersion.Text : expected.ApiVersion;
        var kind = tree["kind"] is StringValue { Text.Length: > 0 } sentKind ? sentKind.Text : expected.Kind;
        if (version.Count(letter => letter == '/') > 1)
        {
            return ApiErrors.BadRequest(
                $"the object provided is unrecognized (must be of type {expected.Kind}): unexpected GroupVersion string: {version} "
                + $"({Summary(request.Body)})");
        }

        return Mismatch(version, kind, expected, resources) is { } refusal
            ? refusal
            : new SentBody(new ApiObject(WithKind(tree, version, kind)), read.Faults);
    }

    public static ApiStatus UnknownFormat(string accepted) =>
        ApiErrors.UnsupportedMediaType($"the body of the request was in an unknown format - accepted media types include: {accepted}");

    private static ApiStatus? Mismatch(string version, string kind, ExpectedKind expected, IReadOnlyList<ResourceType> resources)
    {
        // The only former version still accepted is that of evictions (kubernetes, registry/core/rest/storage_core.go).
        if (kind == expected.Kind && (version == expected.ApiVersion || (kind == "Eviction" && version == "policy/v1beta1")))
        {
            return null;
        }

        if (expected.IsCustom ? version != expected.ApiVersion : kind == expected.Kind && FormerVersions.Knows(version, kind))
        {
            return ApiErrors.BadRequest(
                $"the API version in the data ({version}) does not match the expected API version ({expected.ApiVersion})");
        }

        var short_ = version[(version.IndexOf('/') + 1)..];
        var cause = KindMismatch.Cause(version, kind, expected, resources);
        return ApiErrors.BadRequest($"{kind} in version {GoText.Quote(short_)} cannot be handled as a {expected.Kind}: {cause}");
    }

    private static ObjectValue WithKind(ObjectValue tree, string version, string kind)
    {
        if (tree["apiVersion"] is StringValue { Text.Length: > 0 } && tree["kind"] is StringValue { Text.Length: > 0 })
        {
            return tree;
        }

        var whole = new ObjectBuilder(tree.Count + 2).Add("apiVersion", version).Add("kind", kind);
        foreach (var (name, value) in tree)
        {
            if (name is not ("apiVersion" or "kind"))
            {
                whole.Add(name, value);
            }
        }

        return whole.ToObject();
    }

    private static (Value? Value, string? Error, IReadOnlyList<string> Faults) ReadJson(string body)
    {
        var parser = new JsonParser(body, keepPositions: true);
        try
        {
            var node = parser.ReadNode();
            parser.ExpectEnd();
            return node.Value is ObjectValue or NullValue
                ? (node.Value, null, [.. parser.TakeDuplicates().Select(DuplicateField)])
                : (null, $"couldn't get version/kind; json parse error: json: cannot unmarshal {node.Value.TypeName} into {TypeMeta}", []);
        }
        catch (JsonFault fault)
        {
            return (null, $"couldn't get version/kind; json parse error: {JsonError(fault)}", []);
        }
    }

    private static (Value? Value, string? Error, IReadOnlyList<string> Faults) ReadYaml(string body)
    {
        var manifest = YamlReader.Read(body, "body");
        if (manifest.Error is { } error)
        {
            return (null, error.GoMessage.Replace("error converting YAML to JSON: ", string.Empty, StringComparison.Ordinal), []);
        }

        if (manifest.Documents.Count == 0)
        {
            return (NullValue.Instance, null, []);
        }

        var document = manifest.Documents[0];
        var faults = document.Duplicates.Select(static key => $"line {key.Position.Line}: key {GoText.Quote(key.Key)} already set in map");
        return document.Value is ObjectValue
            ? (document.Value, null, [.. faults])
            : (null, $"couldn't get version/kind; json parse error: json: cannot unmarshal {document.Value.TypeName} into {TypeMeta}", []);
    }

    internal static string JsonError(JsonFault fault) => fault.IsTruncated ? "unexpected end of JSON input" : fault.Message;

    private static string DuplicateField(DuplicateKey key) =>
        $"duplicate field {GoText.Quote(key.Path.Length == 0 ? key.Key : $"{key.Path}.{key.Key}")}";

    // A body that looks like JSON is shown as it is, any other as hexadecimal digits.
    private static string Summary(string body)
    {
        const int Longest = 30;
        if (body.Length == 0)
        {
            return "<empty>";
        }

        if (body[0] == '{')
        {
            return body.Length > Longest ? body[..Longest] + " ..." : body;
        }

        var bytes = Encoding.UTF8.GetBytes(body);
        return bytes.Length > Longest ? Convert.ToHexStringLower(bytes.AsSpan(0, Longest)) + " ..." : Convert.ToHexStringLower(bytes);
    }
}
