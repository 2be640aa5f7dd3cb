using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Kinds.Services;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Discovery;
using Service = Scenarios.Objects.Views.Core.Service;

namespace Scenarios.Cluster.Kinds.EndpointSlices;

/// <summary>
/// Writes the EndpointSlices of Services (kubernetes, pkg/controller/endpointslice, staging/src/k8s.io/endpointslice). Supports IPv4 only.
/// </summary>
internal sealed class EndpointSliceController : IController
{
    private const string ServiceName = "kubernetes.io/service-name";
    private const string ManagedBy = "endpointslice.kubernetes.io/managed-by";
    private const int Capacity = 100;
    private const string Manager = "endpointslice-controller.k8s.io";

    private readonly ComponentContext _context;
    private readonly ServiceBackends _backends;
    private readonly WrittenSlices _written = new();

    public EndpointSliceController(ComponentContext context)
    {
        _context = context;
        _backends = new ServiceBackends(context, EndpointForm.Slice);
        Watches = [.. _backends.Watches, ControllerWatch.Of<EndpointSlice>(OnSlice)];
    }

    public string Name => "endpoint-slice-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_backends.Find(key) is not { } service)
        {
            // The garbage collector deletes the slices together with their owner.
            _backends.Forget(key);
            return ReconcileResult.Done;
        }

        if (!ServiceBackends.IsManaged(service) || service.IsBeingDeleted)
        {
            return ReconcileResult.Done;
        }

        var existing = Newest(service);
        var backends = _backends.Of(service);
        var desired = ByPorts(backends.Items);
        var deletions = new List<EndpointSlice>();
        var writes = new SliceWrites(_context.Api, service, LabelsOf(service), backends.Trigger, _written);
        foreach (var (ports, endpoints) in desired)
        {
            var plan = new SlicePlan(Capacity);
            plan.Make([.. existing.Where(slice => slice.Ports.Items.Equals(ports))], endpoints);
            writes.Carry(plan, new(ports));
            deletions.AddRange(plan.Deletions);
        }

        deletions.AddRange(existing.Where(slice => !desired.Exists(item => slice.Ports.Items.Equals(item.Ports))));
        writes.Finish(deletions);
        return ReconcileResult.Done;
    }

    private static bool IsOwn(EndpointSlice slice) => slice.Labels[ManagedBy] == Manager;

    // Restores slices that others change or delete.
    private void OnSlice(InformerChange<EndpointSlice> change, IWorkQueue queue)
    {
        var isGone = change.After is null;
        if (isGone)
        {
            _written.Forget(change.Object);
        }

        if (IsOwn(change.Object) && (isGone || _written.IsForeign(change.Object)))
        {
            queue.Add(new ObjectKey(change.Object.Namespace, change.Object.Labels[ServiceName] ?? string.Empty));
        }
    }

    private static TextMap LabelsOf(Service service) =>
        ServiceBackends.WithHeadless(service.Labels.With(ServiceName, service.Name).With(ManagedBy, Manager), service);

    /// <summary>The Service's slices from the server instead of the cache, which lags: only this controller writes them.</summary>
    private List<EndpointSlice> Newest(Service service)
    {
        var result = _context.Api.List(
            KnownResources.EndpointSlices, service.Namespace, new ListOptions
            {
                LabelSelector = $"{ServiceName}={service.Name},{ManagedBy}={Manager}",
            });
        return
        [
            .. result.ValueOrThrow().Items
                .Where(slice => !slice.IsBeingDeleted && Owners.IsControlledBy(slice, service))
                .Select(EndpointSlice.Of),
        ];
    }

    private static List<(ListValue Ports, OrderedDictionary<string, Endpoint> Endpoints)> ByPorts(IReadOnlyList<Backend> backends)
    {
        var groups = new List<(ListValue Ports, OrderedDictionary<string, Endpoint> Endpoints)>();
        foreach (var backend in backends)
        {
            if (!backend.IsEndpoint(includeTerminating: true))
            {
                continue;
            }

            var ports = backend.Ports;
            var index = groups.FindIndex(item => ReferenceEquals(item.Ports, ports) || item.Ports.Equals(ports));
            if (index < 0)
            {
                index = groups.Count;
                groups.Add((ports, new OrderedDictionary<string, Endpoint>(backends.Count, StringComparer.Ordinal)));
            }

            groups[index].Endpoints.Add(backend.Uid, new Endpoint(backend.Entry));
        }

        return groups;
    }
}
