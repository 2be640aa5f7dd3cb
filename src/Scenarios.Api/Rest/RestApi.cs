using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.OpenApi;
using Scenarios.Api.Rest.Protobuf;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Rest.Resources;
using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest;

/// <summary>
/// The Kubernetes API over HTTP paths: a function from a request to its response, based on <see cref="IApi"/>. It does not use sockets, so
/// clients over a network and clients in the process (<c>kubectl get --raw</c>, <c>kubectl proxy</c>) get the same responses.
/// </summary>
public sealed class RestApi(IApi api)
{
    private readonly ObjectRequests _objects = new(api);
    private readonly ListRequests _lists = new(api);
    private readonly WatchRequests _watches = new(api);
    private readonly PodRequests _pods = new(api);

    /// <summary>
    /// Answers a request. Most are answered before this returns, others (those to a proxy) after virtual time has passed.
    /// </summary>
    public void Answer(RestRequest request, Action<RestResponse> onResponse)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(onResponse);
        var read = ProtobufBody.Read(request);
        onResponse(read.IsSuccess ? Answer(read.Value) : RestDocument.Of(request, read.Status));
    }

    /// <summary>
    /// Opens the container process that a request for <c>exec</c> or <c>attach</c> asks for, for callers that support its protocol.
    /// </summary>
    /// <returns>Null for any other request, or if the session cannot be opened: the response to the request then says why.</returns>
    public IPodSession? OpenSession(RestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ResourcePath.Parse(request.Path) is { Plural: "pods", Subresource: "exec" or "attach" } path
            ? _pods.Open(request, path)
            : null;
    }

    private RestResponse Answer(RestRequest request)
    {
        if (request.Path == OpenApiVersion2.Path && OpenApiVersion2.IsAskedBy(request))
        {
            return OpenApiVersion2.Answer;
        }

        if (Accepted.Of(request.Header("Accept")) is null)
        {
            return RestDocument.Of(
                request,
                new ApiStatus(
                    406, "NotAcceptable",
                    "only the following media types are accepted: application/json, application/yaml, "
                    + "application/vnd.kubernetes.protobuf"));
        }

        // Requests for a resource are authorized where they are handled.
        if (IsOfNoResource(request.Path) && api.CheckPath(request.Method.ToLowerInvariant(), request.Path) is { } refusal)
        {
            return RestDocument.Of(request, refusal);
        }

        if (request.Path is "/version" or "/version/")
        {
            // Always indented, whoever asks.
            return new RestResponse(200, "application/json", JsonWriter.WriteIndented(ServerDocuments.Version, "  ", FieldOrder.AsWritten));
        }

        if (ServerDocuments.Health(request.Path, request.Parameters("verbose").Count > 0) is { } health)
        {
            return RestDocument.Text(200, health);
        }

        var found = DiscoveryDocuments.Find(request.Path, api.Resources) ?? OpenApiDocuments.Find(request.Path, api.Resources);
        return found is { } document
            ? RestDocument.Of(request, 200, document)
            : AnswerResource(request);
    }

    private static bool IsOfNoResource(string path) => ResourcePath.Parse(path) is not { Plural.Length: > 0 };

    private RestResponse AnswerResource(RestRequest request)
    {
        var path = ResourcePath.Parse(request.Path);
        if (path is null)
        {
            return RestDocument.PageNotFound;
        }

        if (path.FindIn(api.Resources) is not { } type)
        {
            return path.Group.Length == 0 || DiscoveryDocuments.IsBuiltIn(path.Group)
                ? RestDocument.Of(request, ApiErrors.NoSuchResource())
                : RestDocument.PageNotFound;
        }

        return path.Name.Length == 0 || path.IsOldWatch ? AnswerCollection(request, type, path) : AnswerObject(request, type, path);
    }

    private RestResponse AnswerCollection(RestRequest request, ResourceType type, ResourcePath path)
    {
        switch (request.Method)
        {
            case "GET" when request.Flag("watch") || path.IsOldWatch:
                return Allows(type, "watch") ? _watches.Watch(AsWatch(request, path), type, path.Namespace) : NotAllowed(request);
            case "GET":
                return Allows(type, "list") ? _lists.List(request, type, path.Namespace) : NotAllowed(request);
            case "POST" when type.IsNamespaced == path.Namespace.Length > 0:
                return _objects.Create(request, type, path);
            case "DELETE" when type.IsNamespaced == path.Namespace.Length > 0:
                return Allows(type, "deletecollection") ? _lists.DeleteAll(request, type, path.Namespace) : NotAllowed(request);
            default:
                return NotAllowed(request);
        }
    }

    private RestResponse AnswerObject(RestRequest request, ResourceType type, ResourcePath path)
    {
        if (path.Subresource.Length > 0 && !type.Subresources.Contains(path.Subresource, StringComparer.Ordinal))
        {
            return RestDocument.Of(request, ApiErrors.NoSuchResource());
        }

        if (path.Subresource == "proxy")
        {
            return Proxy(request, type, path);
        }

        if (PodRequests.Handles(type, path.Subresource))
        {
            return _pods.Answer(request, path);
        }

        return request.Method switch
        {
            "GET" => _objects.Get(request, type, path),
            "PUT" => _objects.Update(request, type, path),
            "PATCH" => _objects.Patch(request, type, path),
            "DELETE" when path.Subresource.Length == 0 => _objects.Delete(request, type, path),
            "POST" when path.Subresource.Length > 0 => _objects.Create(request, type, path),
            _ => NotAllowed(request),
        };
    }

    private RestResponse Proxy(RestRequest request, ResourceType type, ResourcePath path)
    {
        var target = request with { Path = path.Rest.Length == 0 ? "/" : path.Rest };
        var answer = api.Proxy(type, path.Namespace, path.Name, target);
        return answer.IsSuccess ? answer.Value : RestDocument.Of(request, answer.Status);
    }

    // The old form of a watch may name one object in the path.
    private static RestRequest AsWatch(RestRequest request, ResourcePath path)
    {
        var query = new List<KeyValuePair<string, string>>(request.Query) { new("watch", "true") };
        if (path.Name.Length > 0)
        {
            query.Add(new("fieldSelector", $"metadata.name={path.Name}"));
        }

        return path.IsOldWatch ? request with { Query = query } : request;
    }

    private static bool Allows(ResourceType type, string verb) => type.Verbs.Contains(verb, StringComparer.Ordinal);

    private static RestResponse NotAllowed(RestRequest request) => RestDocument.Of(request, ApiErrors.MethodNotAllowed());
}
