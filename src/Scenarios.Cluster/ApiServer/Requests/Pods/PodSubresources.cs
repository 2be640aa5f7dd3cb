using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Objects.Views;
using Container = Scenarios.Objects.Views.Core.Container;
using Pod = Scenarios.Objects.Views.Core.Pod;
using PodPhase = Scenarios.Objects.Views.Core.PodPhase;

namespace Scenarios.Cluster.ApiServer.Requests.Pods;

/// <summary>
/// Forwards log, exec and attach to the Pod's kubelet, after the checks that the API server itself makes
/// (kubernetes, pkg/registry/core/pod/strategy.go: LogLocation, streamLocation).
/// </summary>
internal sealed class PodSubresources(ObjectStore store, NodeProxies nodes)
{
    public ApiResult<IPodLog> Log(string @namespace, string name, PodLogOptions options)
    {
        if (store.Of(KnownResources.Pods).Find(new ObjectKey(@namespace, name)) is not { } found)
        {
            return ApiErrors.NotFound(KnownResources.Pods, name);
        }

        var pod = Pod.Of(found);

        if (!TryChooseContainer(pod, options.Container, out var container, out var refusal))
        {
            return refusal;
        }

        // A Pod that is not bound yet has no kubelet to ask, and its log is empty.
        return pod.Spec.NodeName.Length == 0 ? EmptyLog.Instance : ProxyOf(pod, out var proxy) ?? proxy!.Log(pod, container, options);
    }

    public ApiResult<IPodSession> Exec(string @namespace, string name, PodExecOptions options) =>
        Stream(@namespace, name, options, static (proxy, pod, container, options) => proxy.Exec(pod, container, options));

    public ApiResult<IPodSession> Attach(string @namespace, string name, PodExecOptions options) =>
        Stream(@namespace, name, options, static (proxy, pod, container, options) => proxy.Attach(pod, container, options));

    public ApiResult<IPodPorts> PortForward(string @namespace, string name)
    {
        if (store.Of(KnownResources.Pods).Find(new ObjectKey(@namespace, name)) is not { } found)
        {
            return ApiErrors.NotFound(KnownResources.Pods, name);
        }

        var pod = Pod.Of(found);
        return pod.Spec.NodeName.Length == 0
            ? ApiErrors.BadRequest($"pod {name} does not have a host assigned")
            : ProxyOf(pod, out var proxy) ?? proxy!.PortForward(pod);
    }

    private ApiResult<IPodSession> Stream(
        string @namespace, string name, PodExecOptions options, Func<INodeProxy, Pod, string, PodExecOptions, ApiResult<IPodSession>> open)
    {
        if (store.Of(KnownResources.Pods).Find(new ObjectKey(@namespace, name)) is not { } found)
        {
            return ApiErrors.NotFound(KnownResources.Pods, name);
        }

        var pod = Pod.Of(found);

        if (pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed)
        {
            return ApiErrors.BadRequest($"cannot exec into a container in a completed pod; current phase is {pod.Status.Phase}");
        }

        if (!TryChooseContainer(pod, options.Container, out var container, out var refusal))
        {
            return refusal;
        }

        if (pod.Spec.NodeName.Length == 0)
        {
            return ApiErrors.BadRequest($"pod {name} does not have a host assigned");
        }

        if (ProxyOf(pod, out var proxy) is { } unreachable)
        {
            return unreachable;
        }

        return open(proxy!, pod, container, options);
    }

    private ApiStatus? ProxyOf(Pod pod, out INodeProxy? proxy)
    {
        var node = pod.Spec.NodeName;
        proxy = nodes.Find(node);
        if (proxy is not null)
        {
            return null;
        }

        // The error is about the node, but names the requested resource.
        return store.Of(KnownResources.Nodes).Find(new ObjectKey(string.Empty, node)) is null
            ? ApiErrors.NotFound(KnownResources.Pods, node)
            : ApiErrors.InternalError($"error sending request: dial tcp: lookup {node}: no such host");
    }

    private static bool TryChooseContainer(
        Pod pod, string asked, out string container, [System.Diagnostics.CodeAnalysis.NotNullWhen(false)] out ApiStatus? refusal)
    {
        refusal = null;
        container = asked;
        var regular = NamesOf(pod.Spec.Containers);
        var init = NamesOf(pod.Spec.InitContainers);
        var ephemeral = NamesOf(new(pod.Spec.EphemeralContainers.Items));
        if (asked.Length > 0)
        {
            if (!regular.Contains(asked) && !init.Contains(asked) && !ephemeral.Contains(asked))
            {
                refusal = ApiErrors.BadRequest($"container {asked} is not valid for pod {pod.Name}");
            }

            return refusal is null;
        }

        if (regular.Count == 1)
        {
            container = regular[0];
            return true;
        }

        var choice = $"a container name must be specified for pod {pod.Name}, choose one of: [{string.Join(' ', regular)}]";
        if (init.Count > 0)
        {
            choice += $" or one of the init containers: [{string.Join(' ', init)}]";
        }

        if (ephemeral.Count > 0)
        {
            choice += $" or one of the ephemeral containers: [{string.Join(' ', ephemeral)}]";
        }

        refusal = ApiErrors.BadRequest(choice);
        return false;
    }

    /// <summary>Also for ephemeral containers, which have all the fields of others.</summary>
    private static List<string> NamesOf(ViewList<Container> containers)
    {
        var names = new List<string>(containers.Count);
        foreach (var container in containers)
        {
            names.Add(container.Name);
        }

        return names;
    }
}
