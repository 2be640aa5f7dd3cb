using Scenarios.Cluster.Controllers.TemplateHash;
using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;
using CorePort = Scenarios.Objects.Views.Core.EndpointPort;
using SlicePort = Scenarios.Objects.Views.Discovery.EndpointPort;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>How one kind of object represents a Pod behind a Service.</summary>
/// <param name="Describe">Creates the entry from the Service and a Pod with an address.</param>
/// <param name="Port">Creates the port from a port of the Service and its number in one Pod.</param>
/// <param name="SortPorts">Sorts ports into the order in which the kind's controller writes them.</param>
internal sealed record EndpointForm(
    Func<Service, Pod, ObjectValue> Describe,
    Func<ServicePort, long, ObjectValue> Port,
    Action<List<Value>> SortPorts)
{
    /// <summary>An address of Endpoints.</summary>
    public static EndpointForm Address { get; } = new(
        static (service, pod) => new EndpointAddress
        {
            Ip = pod.Status.PodIP,
            Hostname = EndpointHostname.Of(service, pod) ?? string.Empty,
            NodeName = NodeOf(pod),
            TargetRef = EndpointHostname.TargetOf(pod),
        }.Tree,
        static (
            port,
            number) => new CorePort { Name = port.Name, Port = number, Protocol = port.Protocol, AppProtocol = port.AppProtocol }.Tree,
        PortOrder.SortEndpointPorts);

    /// <summary>An endpoint of an EndpointSlice.</summary>
    public static EndpointForm Slice { get; } = new(
        static (service, pod) => SliceEndpoint(service, pod).Tree,
        static (
            port,
            number) => new SlicePort { Name = port.Name, Port = number, Protocol = port.Protocol, AppProtocol = port.AppProtocol }.Tree,
        PortOrder.SortSlicePorts);

    private static Endpoint SliceEndpoint(Service service, Pod pod)
    {
        var serving = PodFacts.IsReady(pod);
        var terminating = pod.IsBeingDeleted;
        return new()
        {
            Addresses = [pod.Status.PodIP],
            Conditions = new()
            {
                Ready = service.Spec.PublishNotReadyAddresses || (serving && !terminating),
                Serving = serving,
                Terminating = terminating,
            },
            Hostname = EndpointHostname.Of(service, pod),
            TargetRef = EndpointHostname.TargetOf(pod),
            NodeName = NodeOf(pod),
        };
    }

    private static string? NodeOf(Pod pod) => pod.Spec.NodeName is { Length: > 0 } name ? name : null;
}
