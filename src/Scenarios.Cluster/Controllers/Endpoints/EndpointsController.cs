using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>Writes the deprecated Endpoints of Services (kubernetes, pkg/controller/endpoint/endpoints_controller.go).</summary>
internal sealed class EndpointsController(ComponentContext context) : IController
{
    private const string ManagedBy = "endpoints.kubernetes.io/managed-by";
    private const string Headless = "service.kubernetes.io/headless";
    private const string OverCapacity = "endpoints.kubernetes.io/over-capacity";
    private const int Capacity = 1000;
    private static readonly StringValue Manager = new("endpoint-controller");

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
        var labels = LabelsOf(service);
        var current = context.Api.Get(KnownResources.Endpoints, key.Namespace, key.Name).Value;
        if (current is not null && current.ListAt("subsets").Equals(subsets) && current.Labels.Equals(labels))
        {
            return ReconcileResult.Done;
        }

        Write(service, current, Make(service, current, labels, backends.Trigger, subsets, isTruncated));
        return ReconcileResult.Done;
    }

    private static ObjectValue LabelsOf(ApiObject service)
    {
        var labels = service.Labels.With(ManagedBy, Manager);
        return service.TextAt("spec", "clusterIP") is "None" or "" ? labels.With(Headless, StringValue.Empty) : labels.Without(Headless);
    }

    private static ApiObject Make(
        ApiObject service, ApiObject? current, ObjectValue labels, StringValue? trigger, ListValue subsets, bool isTruncated)
    {
        var annotations = current?.Annotations ?? ObjectValue.Empty;
        annotations = trigger is null ? annotations.Without(BackendSet.TriggerAnnotation) : annotations.With(BackendSet.TriggerAnnotation, trigger);
        annotations = isTruncated ? annotations.With(OverCapacity, new StringValue("truncated")) : annotations.Without(OverCapacity);
        var metadata = new ObjectBuilder(4).Add("name", service.Name).Add("namespace", service.Namespace).Add("labels", labels);
        if (annotations.Count > 0)
        {
            metadata.Add("annotations", annotations);
        }

        var tree = ObjectValue.Of(
            ("apiVersion", new StringValue("v1")), ("kind", new StringValue("Endpoints")), ("metadata", metadata.ToObject()));
        return new ApiObject(subsets.Count == 0 ? tree : tree.With("subsets", subsets));
    }

    private void Write(ApiObject service, ApiObject? current, ApiObject endpoints)
    {
        if (current is null)
        {
            context.Api.Create(KnownResources.Endpoints, service.Namespace, endpoints, ComponentWrites.Options);
        }
        else
        {
            context.Api.Update(KnownResources.Endpoints, service.Namespace, endpoints, ComponentWrites.Options);
        }
    }
}
