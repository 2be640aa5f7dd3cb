using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Usage;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// The kubelet's own API, which the API server forwards the Pod subresources to. The server has checked that the Pod exists, is
/// bound to this node, and has a container of that name.
/// </summary>
internal interface INodeProxy
{
    /// <param name="container">The container's name; never empty.</param>
    ApiResult<IPodLog> Log(ApiObject pod, string container, PodLogOptions options);

    /// <inheritdoc cref="Log"/>
    ApiResult<IPodSession> Exec(ApiObject pod, string container, PodExecOptions options);

    /// <inheritdoc cref="Log"/>
    ApiResult<IPodSession> Attach(ApiObject pod, string container, PodExecOptions options);

    ApiResult<IPodPorts> PortForward(ApiObject pod);

    /// <summary>What was used up to an instant that is not long ago; null where nobody answers.</summary>
    /// <param name="instant">Since the simulation began.</param>
    NodeUsage? UsageAt(TimeSpan instant);
}
