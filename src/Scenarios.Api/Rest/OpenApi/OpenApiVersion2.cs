using Scenarios.Api.Rest.Http;

namespace Scenarios.Api.Rest.OpenApi;

/// <summary>
/// The older OpenAPI document, in the Protobuf form that client-go asks for: it describes nothing, for everything is described in version
/// 3. kubectl looks here for kinds that it finds nowhere else, and takes a failure for its own.
/// </summary>
internal static class OpenApiVersion2
{
    public const string Path = "/openapi/v2";

    private const string MediaType = "application/com.github.proto-openapi.spec.v2.v1.0+protobuf";
    private const string Family = "application/com.github.proto-openapi.spec.v2";

    // gnostic's Document: swagger (1), info (2) with title (1) and version (2).
    public static RestResponse Answer { get; } = new(
        200,
        MediaType,
        Field(1, "2.0") + Field(2, Field(1, "Kubernetes") + Field(2, "v1.33.1")));

    public static bool IsAskedBy(RestRequest request) =>
        request.Method == "GET" && request.Header("Accept").Contains(Family, StringComparison.Ordinal);

    // Of less than 128 bytes, each a letter of ASCII.
    private static string Field(int number, string content) => $"{(char)((number << 3) | 2)}{(char)content.Length}{content}";
}
