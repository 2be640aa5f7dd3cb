using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Kinds.Services;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;
using CorePort = Scenarios.Objects.Views.Core.EndpointPort;
using EndpointsView = Scenarios.Objects.Views.Core.Endpoints;
using SlicePort = Scenarios.Objects.Views.Discovery.EndpointPort;

namespace Scenarios.Cluster.Kinds.Endpoints;

/// <summary>
/// Copies Endpoints that users write for Services without a selector into EndpointSlices, because the network reads only those
/// (kubernetes, pkg/controller/endpointslicemirroring).
/// </summary>
internal sealed class EndpointSliceMirroringController : IController
{
    private const string SkipMirror = "endpointslice.kubernetes.io/skip-mirror";
    private const string ServiceName = "kubernetes.io/service-name";
    private const string ManagedBy = "endpointslice.kubernetes.io/managed-by";
    private const string Leader = "control-plane.alpha.kubernetes.io/leader";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private const string Manager = "endpointslicemirroring-controller.k8s.io";

    private readonly ComponentContext _context;
    private readonly Informer<EndpointsView> _endpoints;
    private readonly Informer<Service> _services;

    public EndpointSliceMirroringController(ComponentContext context)
    {
        _context = context;
        _endpoints = context.Informers.Of<EndpointsView>();
        _services = context.Informers.Of<Service>();
        Watches = [ControllerWatch.Of<EndpointsView>(), ControllerWatch.Of<Service>()];
    }

    public string Name => "endpoint-slice-mirroring-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        var desired = _endpoints.Find(key) is { } endpoints && IsMirrored(endpoints, _services.Find(key)) ? SlicesOf(endpoints) : [];
        var existing = Existing(key);
        for (var index = 0; index < Math.Max(desired.Count, existing.Count); index++)
        {
            if (index >= desired.Count)
            {
                _context.Api.Delete(KnownResources.EndpointSlices, key.Namespace, existing[index].Name, DeleteOptions.Default);
            }
            else if (index >= existing.Count)
            {
                _context.Api.Create(KnownResources.EndpointSlices, key.Namespace, desired[index], ComponentWrites.Options);
            }
            else
            {
                Update(existing[index], desired[index]);
            }
        }

        return ReconcileResult.Done;
    }

    private static bool IsMirrored(EndpointsView endpoints, Service? service) =>
        service is { } found
        && found.Spec.Selector.Count == 0
        && endpoints.Labels[SkipMirror] != "true"
        && endpoints.Annotations[Leader] is null;

    private static List<EndpointSlice> SlicesOf(EndpointsView endpoints)
    {
        var slices = new List<EndpointSlice>();
        foreach (var subset in endpoints.Subsets)
        {
            var addresses = new List<Endpoint>();
            foreach (var address in subset.Addresses)
            {
                addresses.Add(EndpointOf(address, isReady: true));
            }

            foreach (var address in subset.NotReadyAddresses)
            {
                addresses.Add(EndpointOf(address, isReady: false));
            }

            foreach (var chunk in addresses.Chunk(100))
            {
                slices.Add(SliceOf(endpoints, ViewList.Of<Endpoint>(chunk), subset.Ports));
            }
        }

        return slices;
    }

    private static Endpoint EndpointOf(EndpointAddress address, bool isReady) => new()
    {
        Addresses = [address.Ip],
        Conditions = new() { Ready = isReady },
        Hostname = address.Hostname.Length > 0 ? address.Hostname : null,
        NodeName = address.NodeName,
        TargetRef = address.TargetRef,
    };

    private static EndpointSlice SliceOf(
        EndpointsView endpoints,
        ViewList<Endpoint> addresses,
        ViewList<CorePort> ports) => EndpointSlice.New with
        {
            Metadata = new()
            {
                GenerateName = $"{endpoints.Name}-",
                Namespace = endpoints.Namespace,
                Labels = endpoints.Labels.With(ServiceName, endpoints.Name).With(ManagedBy, Manager),
                OwnerReferences = new(Owners.Only(endpoints)),
                Annotations = endpoints.Annotations.Without(LastApplied).Without(BackendSet.TriggerAnnotation),
            },
            AddressType = AddressType.IPv4,
            Endpoints = addresses,
            Ports = new(ListValue.From(ports.Items.Select(static port => Named(new SlicePort(port as ObjectValue)).Tree))),
        };

    /// <summary>The same port with a name: slices always write the name, even if empty.</summary>
    private static SlicePort Named(SlicePort port) => port.HasName ? port : port with { Name = string.Empty };

    private List<EndpointSlice> Existing(ObjectKey key)
    {
        var options = new ListOptions { LabelSelector = $"{ServiceName}={key.Name},{ManagedBy}={Manager}" };
        var slices = _context.Api.List(KnownResources.EndpointSlices, key.Namespace, options).ValueOrThrow().Items;
        return [.. slices.Where(static slice => !slice.IsBeingDeleted).Select(EndpointSlice.Of)];
    }

    private void Update(EndpointSlice existing, EndpointSlice desired)
    {
        existing = existing with
        {
            Metadata = existing.Metadata with { Labels = desired.Labels, OwnerReferences = desired.Metadata.OwnerReferences },
            Endpoints = desired.Endpoints,
            Ports = desired.Ports,
        };
        _context.Api.Update(KnownResources.EndpointSlices, existing.Namespace, existing, ComponentWrites.Options);
    }
}
