using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Rest.Resources;

/// <summary>Answers requests about one object or its subresource.</summary>
internal sealed class ObjectRequests(IApi api)
{
    public RestResponse Get(RestRequest request, ResourceType type, ResourcePath path)
    {
        var version = request.Parameter("resourceVersion");
        var result = api.Get(type, path.Namespace, path.Name, path.Subresource);
        if (!result.IsSuccess)
        {
            return RestDocument.Of(request, result.Status, result.Warnings);
        }

        return ResourceVersion.TryParse(version) is not null && TooLarge(type, path.Namespace, version) is { } refusal
            ? RestDocument.Of(request, refusal)
            : Answer(request, 200, type, result);
    }

    public RestResponse Create(RestRequest request, ResourceType type, ResourcePath path)
    {
        var body = BodyReader.Read(request, ExpectedKind.Of(type, path.Subresource), api.Resources);
        if (!body.IsSuccess)
        {
            return RestDocument.Of(request, body.Status);
        }

        var options = RequestOptions.Write(request, "CreateOptions", body.Value.Faults);
        if (!options.IsSuccess)
        {
            return RestDocument.Of(request, options.Status);
        }

        if (path.Name.Length == 0)
        {
            var created = api.Create(type, path.Namespace, body.Value.Object, options.Value);
            return type.GroupResource == "bindings" && created.IsSuccess
                ? RestDocument.Of(request, 201, StatusDocument.Success(201), created.Warnings)
                : Answer(request, 201, type, created);
        }

        if (path.Subresource == "eviction")
        {
            return Evict(request, path, body.Value.Object, options.Value);
        }

        var made = api.CreateAt(type, path.Namespace, path.Name, path.Subresource, body.Value.Object, options.Value);
        return path.Subresource == "binding" && made.IsSuccess
            ? RestDocument.Of(request, 201, StatusDocument.Success(201), made.Warnings)
            : Answer(request, 201, type, made);
    }

    private RestResponse Evict(RestRequest request, ResourcePath path, ApiObject eviction, WriteOptions options)
    {
        if (eviction.Name.Length > 0 && eviction.Name != path.Name)
        {
            return RestDocument.Of(request, ApiErrors.BadRequest("name in URL does not match name in Eviction object"));
        }

        var given = DeleteRequestOptions.Of(eviction.ObjectAt("deleteOptions"));
        if (!given.IsSuccess)
        {
            return RestDocument.Of(request, given.Status);
        }

        var evicted = api.Evict(path.Namespace, path.Name, given.Value with { DryRun = given.Value.DryRun || options.DryRun });
        return evicted.IsSuccess
            ? RestDocument.Of(request, 201, StatusDocument.Success(201), evicted.Warnings)
            : RestDocument.Of(request, evicted.Status, evicted.Warnings);
    }

    public RestResponse Update(RestRequest request, ResourceType type, ResourcePath path)
    {
        var body = BodyReader.Read(request, ExpectedKind.Of(type, path.Subresource), api.Resources);
        if (!body.IsSuccess)
        {
            return RestDocument.Of(request, body.Status);
        }

        var options = RequestOptions.Write(request, "UpdateOptions", body.Value.Faults);
        if (!options.IsSuccess)
        {
            return RestDocument.Of(request, options.Status);
        }

        var sent = body.Value.Object;
        if (sent.Name.Length > 0 && sent.Name != path.Name)
        {
            return RestDocument.Of(
                request, ApiErrors.BadRequest($"the name of the object ({sent.Name}) does not match the name on the URL ({path.Name})"));
        }

        if (type.Custom is not null && path.Subresource != "scale" && sent.ResourceVersion.Length == 0)
        {
            // Updates of custom objects require a resourceVersion (apiextensions, registry/customresource/strategy.go,
            // AllowUnconditionalUpdate).
            var fault = new StatusCause(
                "FieldValueInvalid",
                "Invalid value: 0x0: must be specified for an update",
                "metadata.resourceVersion");
            return RestDocument.Of(request, ApiErrors.InvalidOf(type.Plural, type.Group, path.Name, [fault]));
        }

        var named = sent.Name.Length == 0 ? sent.With(["metadata", "name"], new StringValue(path.Name)) : sent;
        return Answer(request, 200, type, api.Update(type, path.Namespace, named, options.Value, path.Subresource));
    }

    public RestResponse Patch(RestRequest request, ResourceType type, ResourcePath path)
    {
        var options = RequestOptions.Write(request, "PatchOptions", []);
        if (!options.IsSuccess)
        {
            return RestDocument.Of(request, options.Status);
        }

        var patch = PatchBody.Read(request, type);
        if (!patch.IsSuccess)
        {
            return RestDocument.Of(request, patch.Status);
        }

        // Apply creates the object if it is missing.
        var isMade = patch.Value.Kind == PatchKind.Apply
            && path.Subresource.Length == 0 && !api.Get(type, path.Namespace, path.Name).IsSuccess;
        var result = api.Patch(type, path.Namespace, path.Name, patch.Value.Kind, patch.Value.Patch, options.Value, path.Subresource);
        return Answer(request, isMade ? 201 : 200, type, result);
    }

    public RestResponse Delete(RestRequest request, ResourceType type, ResourcePath path)
    {
        var options = DeleteRequestOptions.Read(request);
        if (!options.IsSuccess)
        {
            return RestDocument.Of(request, options.Status);
        }

        var result = api.Delete(type, path.Namespace, path.Name, options.Value);
        if (!result.IsSuccess)
        {
            return RestDocument.Of(request, result.Status, result.Warnings);
        }

        var item = result.Value;
        var isGone = item.ListAt("metadata", "finalizers").Count == 0 && item.ListAt("spec", "finalizers").Count == 0;
        return isGone && !ReturnedKinds.Contains(type)
            ? RestDocument.Of(request, 200, StatusDocument.Deleted(type.Group, type.Plural, item), result.Warnings)
            : Answer(request, 200, type, result);
    }

    private RestResponse Answer(RestRequest request, int code, ResourceType type, ApiResult<ApiObject> result)
    {
        if (!result.IsSuccess)
        {
            return RestDocument.Of(request, result.Status, result.Warnings);
        }

        var item = result.Value;
        var served = item.Kind == type.Kind ? type : ApiSchema.Kubernetes.Find(item.Tree) ?? type;
        var form = Accepted.Of(request.Header("Accept"))?.Form;
        var include = request.Parameter("includeObject");
        if (form == AcceptedForm.Table && TableDocument.Refusal(include) is { } refusal)
        {
            return RestDocument.Of(request, refusal);
        }

        var document = form switch
        {
            AcceptedForm.Table when item.Kind == type.Kind => TableDocument.Of(type, api.TableOf(type, [item]), VersionOf(item), include),
            AcceptedForm.Table when item.Kind == "Scale" =>
                TableDocument.OfScale(type, api.TableOf(type, [item]), VersionOf(item), include),
            AcceptedForm.Metadata => TableDocument.Partial(served, item),
            _ => Served(type, item),
        };
        return RestDocument.Of(request, code, document, result.Warnings);
    }

    private static ObjectValue Served(ResourceType type, ApiObject item) =>
        item.Kind == type.Kind ? ServedOrder.Of(type, OwnedFields.TreeOf(item))
            : ServedOrder.Of(OwnedFields.TreeOf(item), OtherKinds.TypeOf(item));

    private static ObjectValue VersionOf(ApiObject item) => ObjectValue.Of(("resourceVersion", new StringValue(item.ResourceVersion)));

    private ApiStatus? TooLarge(ResourceType type, string @namespace, string wanted) =>
        api.List(type, @namespace, new ListOptions { ResourceVersion = wanted }).Status;
}
