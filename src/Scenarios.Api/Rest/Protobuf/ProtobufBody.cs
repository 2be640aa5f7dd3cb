using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Objects.Facts;

namespace Scenarios.Api.Rest.Protobuf;

/// <summary>
/// Objects in Kubernetes' Protobuf form, as Go's typed clients send them (apimachinery, runtime/serializer/protobuf). They are converted to
/// the equivalent JSON, so that no later code needs to know about them.
/// </summary>
public static class ProtobufBody
{
    private const string MediaType = "application/vnd.kubernetes.protobuf";
    private const string Json = "application/json";

    // Field numbers of the envelope (runtime.Unknown).
    private const int TypeMeta = 1;
    private const int Raw = 2;

    private static ReadOnlySpan<byte> Prefix => "k8s\0"u8;

    /// <summary>Whether the request's body is in Protobuf form.</summary>
    public static bool IsIn(RestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Header("Content-Type").StartsWith(MediaType, StringComparison.Ordinal);
    }

    /// <summary>The body as requests carry it: one character per byte.</summary>
    public static string AsText(ReadOnlySpan<byte> body) => Encoding.Latin1.GetString(body);

    /// <summary>The request with its body converted to JSON; unchanged if the body is not Protobuf.</summary>
    internal static ApiResult<RestRequest> Read(RestRequest request)
    {
        if (!IsIn(request) || request.Body.Length == 0)
        {
            return request;
        }

        var bytes = Encoding.Latin1.GetBytes(request.Body);
        if (!bytes.AsSpan().StartsWith(Prefix))
        {
            return ApiErrors.BadRequest("provided data does not appear to be a protobuf message, expected prefix [107 56 115 0]");
        }

        try
        {
            return Decode(bytes.AsSpan(Prefix.Length)) is { } tree
                ? request with { Body = JsonWriter.WriteCompact(tree, FieldOrder.AsWritten), Headers = WithJson(request) }
                : ApiErrors.UnsupportedMediaType(
                    "the body of the request has a kind whose Protobuf form is not known here: send application/json");
        }
        catch (FormatException fault)
        {
            return ApiErrors.BadRequest(fault.Message);
        }
    }

    private static ObjectValue? Decode(ReadOnlySpan<byte> envelope)
    {
        var (version, kind) = (string.Empty, string.Empty);
        ReadOnlySpan<byte> raw = default;
        var reader = new WireReader(envelope);
        while (reader.Next())
        {
            switch (reader.Number)
            {
                case TypeMeta:
                    (version, kind) = ReadTypeMeta(reader.Bytes);
                    break;
                case Raw:
                    raw = reader.Bytes;
                    break;
            }
        }

        var table = FactTable.Kubernetes;
        var group = version.Contains('/', StringComparison.Ordinal) ? version : $"core/{version}";
        var type = table.FindType($"{group}.{kind}") ?? table.FindType($"meta/v1.{kind}");
        return type is null || ProtobufNumbers.Kubernetes.Of(type.Name) is null
            ? null
            : ProtobufDecoder.Decode(type, raw).With("kind", new StringValue(kind)).With("apiVersion", new StringValue(version));
    }

    private static (string Version, string Kind) ReadTypeMeta(ReadOnlySpan<byte> message)
    {
        var (version, kind) = (string.Empty, string.Empty);
        var reader = new WireReader(message);
        while (reader.Next())
        {
            (version, kind) = reader.Number == 1 ? (reader.Text, kind) : (version, reader.Text);
        }

        return (version, kind);
    }

    private static IReadOnlyList<KeyValuePair<string, string>> WithJson(RestRequest request) =>
    [
        .. request.Headers.Where(static header => !header.Key.Equals("Content-Type", StringComparison.OrdinalIgnoreCase)),
        new("Content-Type", Json),
    ];
}
