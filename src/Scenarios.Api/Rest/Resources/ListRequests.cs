using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;
using Scenarios.Api.Tables;
using Scenarios.Objects.Metadata;
using Scenarios.Objects.Ownership;

namespace Scenarios.Api.Rest.Resources;

/// <summary>Answers list requests: with selectors, in pages, as objects or as a table.</summary>
internal sealed class ListRequests(IApi api)
{
    public RestResponse List(RestRequest request, ResourceType type, string @namespace)
    {
        var read = ListRequestOptions.Read(request);
        if (!read.IsSuccess)
        {
            return RestDocument.Of(request, read.Status);
        }

        if (Accepted.Of(request.Header("Accept"))?.Form == AcceptedForm.Table
            && TableDocument.Refusal(request.Parameter("includeObject")) is { } refusal)
        {
            return RestDocument.Of(request, refusal);
        }

        var wanted = read.Value;
        var listed = api.List(type, @namespace, wanted.Options);
        if (!listed.IsSuccess)
        {
            return RestDocument.Of(request, listed.Status, listed.Warnings);
        }

        var page = ListPage.Of(listed.Value, @namespace, wanted);
        return RestDocument.Of(request, 200, Document(request, type, page.Items, page.Metadata), listed.Warnings);
    }

    /// <summary>Deletes the selected objects and returns them.</summary>
    public RestResponse DeleteAll(RestRequest request, ResourceType type, string @namespace)
    {
        var options = DeleteRequestOptions.Read(request);
        var read = ListRequestOptions.Read(request);
        if (!options.IsSuccess || !read.IsSuccess)
        {
            return RestDocument.Of(request, options.Status ?? read.Status!);
        }

        var deleted = api.DeleteAll(type, @namespace, read.Value.Options, options.Value);
        if (!deleted.IsSuccess)
        {
            return RestDocument.Of(request, deleted.Status, deleted.Warnings);
        }

        var metadata = ObjectValue.Of(("resourceVersion", new StringValue(deleted.Value.ResourceVersion)));
        return RestDocument.Of(request, 200, Document(request, type, deleted.Value.Items, metadata), deleted.Warnings);
    }

    // Lists of custom objects are written without Go types, which would omit the empty field.
    private static ObjectValue Whole(ResourceType type, ObjectValue metadata) =>
        type.Custom is null || metadata.ContainsKey("continue") ? metadata : metadata.With("continue", new StringValue(string.Empty));

    private ObjectValue Document(RestRequest request, ResourceType type, IReadOnlyList<ApiObject> items, ObjectValue metadata) =>
        Accepted.Of(request.Header("Accept"))?.Form switch
        {
            AcceptedForm.Table => TableDocument.Of(type, api.TableOf(type, items), metadata, request.Parameter("includeObject")),
            AcceptedForm.Metadata => ObjectValue.Of(
                ("kind", new StringValue("PartialObjectMetadataList")),
                ("apiVersion", new StringValue("meta.k8s.io/v1")),
                ("metadata", metadata),
                ("items", ListValue.From(items.Select(item => TableDocument.Partial(type, item))))),
            _ => ObjectValue.Of(
                ("kind", new StringValue(type.Kind + "List")),
                ("apiVersion", new StringValue(type.ApiVersion)),
                ("metadata", Whole(type, metadata)),
                ("items", ListValue.From(items.Select(item => Item(type, item))))),
        };

    // In lists of built-in kinds, items have no kind and apiVersion.
    private static ObjectValue Item(ResourceType type, ApiObject item)
    {
        var tree = ServedOrder.Of(type, OwnedFields.TreeOf(item));
        return ApiSchema.Kubernetes.TypeOf(type) is null ? tree : tree.Without("kind").Without("apiVersion");
    }
}
