using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Usage;

namespace Scenarios.Cluster.ApiServer.Requests;

/// <summary>
/// The kubelet's own API, to which the API server forwards the Pod subresources. The server has already checked that the Pod exists, is
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

    /// <summary>The usage up to a recent instant; null if the kubelet does not answer.</summary>
    /// <param name="instant">Time since the simulation began.</param>
    NodeUsage? UsageAt(TimeSpan instant);
}
