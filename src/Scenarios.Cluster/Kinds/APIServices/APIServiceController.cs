using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apiregistration;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Discovery;
using ConditionStatus = Scenarios.Objects.Views.Apiregistration.ConditionStatus;

namespace Scenarios.Cluster.Kinds.APIServices;

/// <summary>
/// Reports whether the servers behind APIServices can be reached (kube-aggregator, pkg/controllers/status/remote). APIServices that the API
/// server serves itself are always available.
/// </summary>
internal sealed class APIServiceController : IController
{
    private const string ServiceName = "kubernetes.io/service-name";

    private readonly ComponentContext _context;

    public APIServiceController(ComponentContext context)
    {
        _context = context;
        Watches =
        [
            ControllerWatch.Of<APIService>(),
            ControllerWatch.Of<Service>((change, queue) => Enqueue(change.Object.Namespace, change.Object.Name, queue)),
            ControllerWatch.Of<EndpointSlice>((change, queue) =>
                Enqueue(change.Object.Namespace, change.Object.Metadata.Labels[ServiceName] ?? string.Empty, queue)),
        ];
    }

    public string Name => "apiservice-availability-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_context.Api.Get(KnownResources.ApiServices, string.Empty, key.Name).Value is not { } found)
        {
            return ReconcileResult.Done;
        }

        var item = APIService.Of(found);
        var (reason, message) = Look(item);
        var known = item.Status.Conditions.Find(APIServiceConditionType.Available);
        var said = reason is "Local" or "Passed" ? ConditionStatus.True : ConditionStatus.False;
        var available = new APIServiceCondition
        {
            Type = APIServiceConditionType.Available,
            Status = said,
            LastTransitionTime = item.Status.Conditions.Since(APIServiceConditionType.Available, said, _context.Simulation.Now),
            Reason = reason,
            Message = message,
        };
        if (known.Exists && known.Reason == available.Reason && known.Message == available.Message)
        {
            return ReconcileResult.Done;
        }

        var status = ObjectValue.Of(("conditions", ListValue.Of(available.Tree)));
        Writes.Status(_context.Api, KnownResources.ApiServices, found, status);
        return ReconcileResult.Done;
    }

    private void Enqueue(string @namespace, string service, IWorkQueue queue)
    {
        foreach (var item in _context.Informers.Of<APIService>().InOrder())
        {
            if (item.Spec.Service.Exists && item.Spec.Service.Namespace == @namespace && item.Spec.Service.Name == service)
            {
                queue.Add(new ObjectKey(string.Empty, item.Name));
            }
        }
    }

    private (string Reason, string Message) Look(APIService item)
    {
        var reference = item.Spec.Service;
        if (!reference.Exists)
        {
            return ("Local", "Local APIServices are always available");
        }

        var name = $"service/{reference.Name} in {GoText.Quote(reference.Namespace ?? string.Empty)}";
        if (_context.Informers.Of<Service>().Find(reference.Namespace ?? string.Empty, reference.Name ?? string.Empty) is not { } service)
        {
            return ("ServiceNotFound", $"{name} is not present");
        }

        var number = reference.Port;
        var port = service.Spec.Ports.FirstOrDefault(port => port.Port == number);
        if (!port.Exists)
        {
            return ("ServicePortError", $"{name} is not listening on port {number}");
        }

        return HasEndpoints(service, port.Name ?? string.Empty)
            ? ("Passed", "all checks passed")
            : ("MissingEndpoints", $"endpoints for {name} have no addresses with port name {GoText.Quote(port.Name ?? string.Empty)}");
    }

    private bool HasEndpoints(Service service, string port) => _context.Informers.Of<EndpointSlice>().InNamespace(service.Namespace)
        .ToArray()
        .Any(slice => slice.Metadata.Labels[ServiceName] == service.Name
            && slice.Ports.Any(candidate => (candidate.Name ?? string.Empty) == port)
            && slice.Endpoints.Any(static endpoint => endpoint.Conditions.Ready != false));
}
