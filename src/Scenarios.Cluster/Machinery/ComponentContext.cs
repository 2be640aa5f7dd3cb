using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Kernel;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// What every component of the cluster receives, and its only access to the others: the clock, the API, the shared caches.
/// </summary>
internal sealed record ComponentContext(
    Simulation Simulation, IApi Api, Informers Informers, NodeProxies NodeProxies, EventWriter EventWriter)
{
    private readonly EventForms _forms = new();

    /// <summary>Which kubelets are alive.</summary>
    public NodeHeartbeats Heartbeats { get; } = new(Simulation);

    /// <summary>Why Pods could not be placed.</summary>
    public PlacementRecord Placements { get; } = new();

    /// <summary>How Services of type LoadBalancer get their addresses.</summary>
    public LoadBalancerProvider LoadBalancers { get; init; }

    /// <summary>Writes that are made only when somebody reads.</summary>
    public LateWrites LateWrites { get; init; } = new();

    /// <summary>A recorder of core/v1 Events, the kind that most components use.</summary>
    /// <param name="component">Such as <c>kubelet</c>; shown as the event's source.</param>
    /// <param name="host">The node the component runs on, if that is part of the source.</param>
    public EventRecorder Events(string component, string host = "") => new(Simulation, Api, EventWriter, _forms, component, host);
}
