using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Kinds.Services;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using EndpointsView = Scenarios.Objects.Views.Core.Endpoints;

namespace Scenarios.Cluster.Kinds.Endpoints;

/// <summary>Writes the deprecated Endpoints of Services (kubernetes, pkg/controller/endpoint/endpoints_controller.go).</summary>
internal sealed class EndpointsController(ComponentContext context) : IController
{
    private const string ManagedBy = "endpoints.kubernetes.io/managed-by";
    private const string OverCapacity = "endpoints.kubernetes.io/over-capacity";
    private const int Capacity = 1000;
    private const string Manager = "endpoint-controller";

    private readonly ServiceBackends _backends = new(context, EndpointForm.Address);

    public string Name => "endpoint-controller";

    public IReadOnlyList<ControllerWatch> Watches => _backends.Watches;

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_backends.Find(key) is not { } service)
        {
            _backends.Forget(key);
            context.Api.Delete(KnownResources.Endpoints, key.Namespace, key.Name, DeleteOptions.Default);
            return ReconcileResult.Done;
        }

        if (!ServiceBackends.IsManaged(service))
        {
            return ReconcileResult.Done;
        }

        var backends = _backends.Of(service);
        var subsets = EndpointSubsets.Of(service, backends.Items, Capacity, out var isTruncated);
        var labels = ServiceBackends.WithHeadless(service.Labels.With(ManagedBy, Manager), service);
        var current = context.Api.Get(KnownResources.Endpoints, key.Namespace, key.Name).Value is { } found
            ? EndpointsView.Of(found)
            : default;
        if (current.Exists && current.Subsets.Items.Equals(subsets.Items) && current.Labels.Fields.Equals(labels.Fields))
        {
            return ReconcileResult.Done;
        }

        Write(service, !current.Exists, Make(service, current, labels, backends.Trigger, subsets, isTruncated));
        return ReconcileResult.Done;
    }

    private static EndpointsView Make(
        Service service, EndpointsView current, TextMap labels, string? trigger, ViewList<EndpointSubset> subsets, bool isTruncated)
    {
        var annotations = current.Metadata.Annotations;
        annotations = trigger is null
            ? annotations.Without(BackendSet.TriggerAnnotation)
            : annotations.With(BackendSet.TriggerAnnotation, trigger);
        annotations = isTruncated ? annotations.With(OverCapacity, "truncated") : annotations.Without(OverCapacity);
        return EndpointsView.New with
        {
            Metadata = new() { Name = service.Name, Namespace = service.Namespace, Labels = labels, Annotations = annotations },
            Subsets = subsets,
        };
    }

    private void Write(Service service, bool isNew, EndpointsView endpoints)
    {
        if (isNew)
        {
            context.Api.Create(KnownResources.Endpoints, service.Namespace, endpoints, ComponentWrites.Options);
        }
        else
        {
            context.Api.Update(KnownResources.Endpoints, service.Namespace, endpoints, ComponentWrites.Options);
        }
    }
}
