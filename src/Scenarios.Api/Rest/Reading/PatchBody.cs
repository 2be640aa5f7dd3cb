using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Schema;
using Scenarios.Api.Serialization.Json;
using Scenarios.Api.Serialization.Yaml;

namespace Scenarios.Api.Rest.Reading;

/// <summary>A patch as the client sent it (apiserver, endpoints/handlers/patch.go).</summary>
internal sealed record PatchBody(PatchKind Kind, Value Patch)
{
    private const string Common = "application/json-patch+json, application/merge-patch+json, ";

    public static ApiResult<PatchBody> Read(RestRequest request, ResourceType type)
    {
        switch (BodyReader.MediaType(request))
        {
            case "application/json-patch+json":
                return Json(request.Body, PatchKind.Json, "[]handlers.jsonPatchOp");
            case "application/merge-patch+json":
                return Json(request.Body, PatchKind.Merge, "map[string]interface {}");
            case "application/strategic-merge-patch+json" when ApiSchema.Kubernetes.TypeOf(type) is not null:
                return Json(request.Body, PatchKind.Strategic, "map[string]interface {}");
            case "application/apply-patch+yaml":
                return Yaml(request.Body);
            default:
                return BodyReader.UnknownFormat(
                    Common + (
                        ApiSchema.Kubernetes.TypeOf(type) is null
                            ? string.Empty
                            : "application/strategic-merge-patch+json, ") + "application/apply-patch+yaml");
        }
    }

    private static ApiResult<PatchBody> Json(string body, PatchKind kind, string goType)
    {
        // Errors of strategic patches have no prefix (apiserver, endpoints/handlers/patch.go).
        var prefix = kind == PatchKind.Strategic ? string.Empty : "error decoding patch: ";
        var (value, error) = JsonReader.Read(body);
        if (value is null)
        {
            return ApiErrors.BadRequest(prefix + error);
        }

        var fits = kind == PatchKind.Json ? value is ListValue : value is ObjectValue;
        return fits
            ? new PatchBody(kind, value)
            : ApiErrors.BadRequest($"{prefix}json: cannot unmarshal {value.TypeName} into Go value of type {goType}");
    }

    private static ApiResult<PatchBody> Yaml(string body)
    {
        var (value, error) = YamlReader.ReadValue(body, "body");
        return value is null ? ApiErrors.BadRequest($"error decoding YAML: {error!.GoMessage}") : new PatchBody(PatchKind.Apply, value);
    }
}
