using Scenarios.Api.Patches;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;
using Scenarios.Api.Validation;
using Scenarios.Objects.Facts;
using Scenarios.Objects.Metadata;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>Applies a patch; the result is then written as an update (apiserver, endpoints/handlers/patch.go).</summary>
internal static class PatchRequests
{
    /// <param name="isScale">Whether the object is the Scale of an object of the resource.</param>
    public static ApiResult<ApiObject> Apply(
        ResourceType type, ApiObject current, PatchKind kind, Value patch, WriteOptions options, bool isScale)
    {
        var structure = isScale ? FactTable.Kubernetes.FindType("autoscaling/v1.Scale") : ApiSchema.Kubernetes.TypeOf(type);
        var before = NamesOwners(patch) ? OwnedFields.TreeOf(current) : current.Tree;
        var patched = Patch(before, kind, patch, structure);
        if (!patched.IsSuccess)
        {
            return patched.Status;
        }

        var tree = patched.Value;
        if (!isScale && kind is PatchKind.Json or PatchKind.Merge && KindRefusal(type, ref tree, current) is { } unlike)
        {
            return unlike;
        }

        if (tree.Find("metadata", "name") is StringValue name && name.Text != current.Name)
        {
            return ApiErrors.BadRequest($"the name of the object ({name.Text}) does not match the name on the URL ({current.Name})");
        }

        // A patch that names no version applies to whatever version is stored.
        var names = kind != PatchKind.Json && patch.Find("metadata", "resourceVersion") is not null;
        tree = names ? tree : tree.WithoutPath(["metadata", "resourceVersion"]);
        if (structure is not null && SchemaValidator.Decode(tree, structure, isConverted: kind == PatchKind.Strategic)
            .ToPatchStatus(Shown, options.FieldValidation) is { } refusal)
        {
            return refusal;
        }

        return UidRefusal(type, tree, current) ?? (ApiResult<ApiObject>)new ApiObject(tree);

        string Shown() => isScale || kind == PatchKind.Strategic ? GoText.Format(patch) : ShownOf(type, tree, current);
    }

    // A patch need not name the object's uid, but may not name a different one.
    private static ApiStatus? UidRefusal(ResourceType type, ObjectValue tree, ApiObject current)
    {
        if (tree.Find("metadata", "uid") is not StringValue { Text: { Length: > 0 } uid } || uid == current.Uid)
        {
            return null;
        }

        var fault = FieldFault.Invalid("metadata.uid", uid, "field is immutable");
        return ApiErrors.Invalid(type, current.Name, [fault, fault]);
    }

    private static string ShownOf(ResourceType type, ObjectValue tree, ApiObject current)
    {
        var whole = OwnedFields.TreeOf(current);
        var metadata = tree["metadata"] as ObjectValue ?? ObjectValue.Empty;
        foreach (var field in (string[])["resourceVersion", OwnedFields.Field])
        {
            metadata = metadata[field] is null && whole.Find("metadata", field) is { } value ? metadata.With(field, value) : metadata;
        }

        return PatchedText.Of(type, tree.With("metadata", metadata), whole);
    }

    private static ApiStatus? KindRefusal(ResourceType type, ref ObjectValue tree, ApiObject current)
    {
        var (version, kind) = (tree.Text("apiVersion"), tree.Text("kind"));
        if (version == type.ApiVersion && kind == type.Kind)
        {
            return null;
        }

        if (type.Custom is null && KindMismatch.CauseFor(type, version, kind, ApiSchema.Kubernetes.Resources) is { } cause)
        {
            return DecodingResult.PatchRefusal(ShownOf(type, tree, current), cause);
        }

        tree = kind == type.Kind && type.Custom is null ? tree.With("apiVersion", new StringValue(type.ApiVersion)) : tree;
        return null;
    }

    // Field ownership is computed only if the patch may change it.
    private static bool NamesOwners(Value patch) =>
        patch.Find("metadata", OwnedFields.Field) is not null
        || (patch is ListValue operations && operations.Any(static operation =>
            operation.Text("path").StartsWith("/metadata/managedFields", StringComparison.Ordinal)));

    // For a JSON patch that does not apply, the server reports nothing but the HTTP code (patch.go, applyJSPatch).
    private static ApiStatus Rejected { get; } =
        new(422, StatusReason.Invalid, "the server rejected our request due to an error in our request") { HasEmptyDetails = true };

    private static ApiResult<ObjectValue> Patch(ObjectValue current, PatchKind kind, Value patch, TypeFacts? structure)
    {
        switch (kind, patch)
        {
            case (PatchKind.Merge, ObjectValue fields):
                return (ObjectValue)MergePatch.Apply(current, fields);
            case (PatchKind.Strategic, ObjectValue fields) when structure is not null:
                return Of(StrategicMergePatch.Apply(current, fields, structure));
            case (PatchKind.Json, ListValue operations):
                return JsonPatch.Apply(current, operations) is { IsSuccess: true } patched ? patched.Value : Rejected;
            case (PatchKind.Strategic, ObjectValue):
                return ApiErrors.UnsupportedMediaType("the body of the request was in an unknown format - accepted media types include: "
                    + "application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml");
            case (PatchKind.Apply, _):
                return ApiErrors.UnsupportedMediaType("server-side apply is not simulated");
            case (PatchKind.Json, _):
                return ApiErrors.BadRequest(
                    $"error decoding patch: json: cannot unmarshal {patch.TypeName} into Go value of type []handlers.jsonPatchOp");
            default:
                // For strategic patches only the decoder's message is reported.
                var prefix = kind == PatchKind.Strategic ? string.Empty : "error decoding patch: ";
                return ApiErrors.BadRequest(
                    $"{prefix}json: cannot unmarshal {patch.TypeName} into Go value of type map[string]interface {{}}");
        }
    }

    private static ApiResult<ObjectValue> Of(PatchResult result) =>
        result.IsSuccess ? result.Value : new ApiStatus(422, StatusReason.Invalid, result.Error);
}
