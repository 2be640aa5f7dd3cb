using Scenarios.Api.CustomResources;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// Decodes what a client sent: kind, namespace and fields must match the path and the schema (apiserver, endpoints/handlers).
/// </summary>
internal static class RequestBody
{
    public static ApiResult<ApiObject> Decode(ResourceType type, string @namespace, ApiObject sent, WriteOptions options)
    {
        if (!string.Equals(sent.ApiVersion, type.ApiVersion, StringComparison.Ordinal))
        {
            return ApiErrors.BadRequest(
                $"the API version in the data ({sent.ApiVersion}) does not match the expected API version ({type.ApiVersion})");
        }

        if (!string.Equals(sent.Kind, type.Kind, StringComparison.Ordinal))
        {
            return ApiErrors.BadRequest($"the object provided is unrecognized (must be of type {type.Kind}): {sent.Kind}");
        }

        if (sent.Namespace.Length > 0 && !string.Equals(sent.Namespace, @namespace, StringComparison.Ordinal))
        {
            return ApiErrors.BadRequest(
                "the namespace of the provided object does not match the namespace sent on the request");
        }

        if (type.Custom is { } custom && !ComponentWrites.Are(options))
        {
            var (tree, decoded) = CustomObjects.Decode(custom, sent.Tree);
            return Judged(type, tree, decoded, options);
        }

        return ComponentWrites.Are(options) || ApiSchema.Kubernetes.TypeOf(type) is not { } structure
            ? sent
            : Read(type, structure, sent, options);
    }

    private static ApiResult<ApiObject> Read(ResourceType type, TypeFacts structure, ApiObject sent, WriteOptions options)
    {
        var decoded = SchemaValidator.Decode(sent.Tree, structure, keepsOrder: options.KeepsOrder);
        return decoded.TypeError.Length > 0
            ? Judged(type, sent.Tree, decoded, options)
            : Judged(type, Canonical.Of(sent.Tree, structure), decoded, options);
    }

    private static ApiResult<ApiObject> Judged(ResourceType type, ObjectValue tree, DecodingResult decoded, WriteOptions options)
    {
        if (options.BodyFaults.Count > 0)
        {
            decoded = decoded with { StrictErrors = [.. decoded.StrictErrors, .. options.BodyFaults] };
        }

        if (decoded.ToStatus(type, options.FieldValidation) is { } refusal)
        {
            return refusal;
        }

        var item = new ApiObject(tree);
        return options.FieldValidation == FieldValidation.Warn && decoded.StrictErrors.Count > 0
            ? ((ApiResult<ApiObject>)item).WithWarnings(decoded.StrictErrors)
            : item;
    }
}
