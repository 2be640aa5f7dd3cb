using Scenarios.Api.Rest.Http;

namespace Scenarios.Api.Rest.OpenApi;

/// <summary>
/// The older OpenAPI document, in the Protobuf form that client-go requests. It is empty, because version 3 describes everything. kubectl
/// reads it for kinds that it finds nowhere else, and would itself fail if the request failed.
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

    // Valid for fields of less than 128 ASCII characters.
    private static string Field(int number, string content) => $"{(char)((number << 3) | 2)}{(char)content.Length}{content}";
}
