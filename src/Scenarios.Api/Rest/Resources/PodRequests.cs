using System.Text;
using Scenarios.Api.Requests;
using Scenarios.Api.Rest.Documents;
using Scenarios.Api.Rest.Http;
using Scenarios.Api.Rest.Reading;
using Scenarios.Api.Schema;

namespace Scenarios.Api.Rest.Resources;

/// <summary>Answers requests that the API server forwards to a Pod's node: logs, and whether a session can be opened.</summary>
internal sealed class PodRequests(IApi api)
{
    public static bool Handles(ResourceType type, string subresource) =>
        type.GroupResource == "pods" && subresource is "log" or "exec" or "attach" or "portforward";

    public RestResponse Answer(RestRequest request, ResourcePath path) => path.Subresource switch
    {
        "log" when request.Method == "GET" => Log(request, path),
        "exec" or "attach" when request.Method is "GET" or "POST" => Session(request, path),
        "portforward" when request.Method is "GET" or "POST" => PortForward(request, path),
        _ => RestDocument.Of(request, ApiErrors.MethodNotAllowed()),
    };

    private RestResponse Log(RestRequest request, ResourcePath path)
    {
        var read = LogRequestOptions.Read(request, path.Name);
        if (!read.IsSuccess)
        {
            return RestDocument.Of(request, read.Status);
        }

        var options = read.Value;
        var opened = api.Log(path.Namespace, path.Name, options);
        if (!opened.IsSuccess)
        {
            return RestDocument.Of(request, opened.Status);
        }

        if (options.Follow)
        {
            return new RestResponse(200, "text/plain", string.Empty) { Stream = new LogStream(opened.Value) };
        }

        var text = new StringBuilder();
        using var log = opened.Value;
        log.Subscribe(piece => text.Append(piece), static () => { });
        return text.Length == 0 && IsUnbound(path)
            ? new RestResponse(204, string.Empty, string.Empty)
            : new RestResponse(200, "text/plain", text.ToString());
    }

    /// <summary>Opens the session of a request; null if it cannot be opened.</summary>
    public IPodSession? Open(RestRequest request, ResourcePath path) => IsUnbound(path) ? null : Opened(request, path).Value;

    // Sessions use another protocol. A host that serves sockets opens them itself; other clients only learn why it is not possible.
    private RestResponse Session(RestRequest request, ResourcePath path)
    {
        if (IsUnbound(path))
        {
            return Unbound(request, path);
        }

        var opened = Opened(request, path);
        opened.Value?.Dispose();
        return RestDocument.Of(request, opened.Status ?? ApiErrors.BadRequest("Upgrade request required"));
    }

    private ApiResult<IPodSession> Opened(RestRequest request, ResourcePath path)
    {
        var options = new PodExecOptions
        {
            Container = request.Parameter("container"),
            Command = request.Parameters("command"),
            Stdin = request.Flag("stdin"),
            Tty = request.Flag("tty"),
        };
        if (path.Subresource == "exec" && options.Command.Count == 0)
        {
            // No runtime starts a process without a name. The words are kubectl's.
            return ApiErrors.BadRequest("you must specify at least one command for the container");
        }

        return path.Subresource == "exec"
            ? api.Exec(path.Namespace, path.Name, options)
            : api.Attach(path.Namespace, path.Name, options);
    }

    private RestResponse PortForward(RestRequest request, ResourcePath path)
    {
        var pod = api.Get(ApiSchema.Kubernetes.Find("v1", "Pod")!, path.Namespace, path.Name);
        return !pod.IsSuccess ? RestDocument.Of(request, pod.Status)
            : IsUnbound(path) ? Unbound(request, path)
            : RestDocument.Of(request, ApiErrors.BadRequest("Upgrade request required"));
    }

    private static RestResponse Unbound(RestRequest request, ResourcePath path) =>
        RestDocument.Of(request, ApiErrors.BadRequest($"pod {path.Name} does not have a host assigned"));

    private bool IsUnbound(ResourcePath path) =>
        api.Get(ApiSchema.Kubernetes.Find("v1", "Pod")!, path.Namespace, path.Name) is { IsSuccess: true } pod
            && pod.Value.TextAt("spec", "nodeName").Length == 0;
}
