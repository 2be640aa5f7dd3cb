using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.Endpoints;

/// <summary>
/// Copies Endpoints that users write for Services without a selector into EndpointSlices, which is all that the network looks at
/// (kubernetes, pkg/controller/endpointslicemirroring).
/// </summary>
internal sealed class EndpointSliceMirroringController : IController
{
    private const string SkipMirror = "endpointslice.kubernetes.io/skip-mirror";
    private const string ServiceName = "kubernetes.io/service-name";
    private const string ManagedBy = "endpointslice.kubernetes.io/managed-by";
    private const string LastApplied = "kubectl.kubernetes.io/last-applied-configuration";
    private static readonly StringValue Manager = new("endpointslicemirroring-controller.k8s.io");

    private readonly ComponentContext _context;
    private readonly Informer _endpoints;
    private readonly Informer _services;

    public EndpointSliceMirroringController(ComponentContext context)
    {
        _context = context;
        _endpoints = context.Informers.Of(KnownResources.Endpoints);
        _services = context.Informers.Of(KnownResources.Services);
        Watches = [ControllerWatch.Of(KnownResources.Endpoints), ControllerWatch.Of(KnownResources.Services)];
    }

    public string Name => "endpoint-slice-mirroring-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        var endpoints = _endpoints.Find(key);
        var desired = endpoints is not null && IsMirrored(endpoints, _services.Find(key)) ? SlicesOf(endpoints) : [];
        var existing = Existing(key);
        for (var index = 0; index < Math.Max(desired.Count, existing.Count); index++)
        {
            if (index >= desired.Count)
            {
                _context.Api.Delete(KnownResources.EndpointSlices, key.Namespace, existing[index].Name, DeleteOptions.Default);
            }
            else if (index >= existing.Count)
            {
                _context.Api.Create(KnownResources.EndpointSlices, key.Namespace, new ApiObject(desired[index]), ComponentWrites.Options);
            }
            else
            {
                Update(existing[index], desired[index]);
            }
        }

        return ReconcileResult.Done;
    }

    private static bool IsMirrored(ApiObject endpoints, ApiObject? service) =>
        service is not null
        && service.Spec["selector"] is not ObjectValue { Count: > 0 }
        && endpoints.Labels.Text(SkipMirror) != "true"
        && !endpoints.Annotations.ContainsKey("control-plane.alpha.kubernetes.io/leader");

    private static List<ObjectValue> SlicesOf(ApiObject endpoints)
    {
        var slices = new List<ObjectValue>();
        foreach (var subset in endpoints.ListAt("subsets"))
        {
            var addresses = new List<Value>();
            addresses.AddRange(subset.List("addresses").Select(static address => EndpointOf(address, isReady: true)));
            addresses.AddRange(subset.List("notReadyAddresses").Select(static address => EndpointOf(address, isReady: false)));
            foreach (var chunk in addresses.Chunk(100))
            {
                slices.Add(SliceOf(endpoints, ListValue.From(chunk), subset.List("ports")));
            }
        }

        return slices;
    }

    private static ObjectValue EndpointOf(Value address, bool isReady) => new ObjectBuilder(5)
        .Add("addresses", ListValue.Of(new StringValue(address.Text("ip"))))
        .Add("conditions", ObjectValue.Of(("ready", BooleanValue.Of(isReady))))
        .AddIfSet("hostname", address.Text("hostname"))
        .AddIfSet("nodeName", address.Text("nodeName"))
        .AddIfSet("targetRef", address.Find("targetRef"))
        .ToObject();

    private static ObjectValue SliceOf(ApiObject endpoints, ListValue addresses, ListValue ports)
    {
        var annotations = endpoints.Annotations.Without(LastApplied).Without(BackendSet.TriggerAnnotation);
        var metadata = new ObjectBuilder(5)
            .Add("generateName", $"{endpoints.Name}-")
            .Add("namespace", endpoints.Namespace)
            .Add("labels", endpoints.Labels.With(ServiceName, new StringValue(endpoints.Name)).With(ManagedBy, Manager))
            .Add("ownerReferences", Owners.Only(endpoints));
        if (annotations.Count > 0)
        {
            metadata.Add("annotations", annotations);
        }

        return ObjectValue.Of(
            ("apiVersion", new StringValue("discovery.k8s.io/v1")),
            ("kind", new StringValue("EndpointSlice")),
            ("metadata", metadata.ToObject()),
            ("addressType", new StringValue("IPv4")),
            ("endpoints", addresses),
            ("ports", ListValue.From(ports.Select(static port => port.Find("name") is null ? ((ObjectValue)port).With("name", StringValue.Empty) : port))));
    }

    private List<ApiObject> Existing(ObjectKey key)
    {
        var options = new ListOptions { LabelSelector = $"{ServiceName}={key.Name},{ManagedBy}={Manager.Text}" };
        return [.. _context.Api.List(KnownResources.EndpointSlices, key.Namespace, options).ValueOrThrow().Items.Where(static slice => !slice.IsBeingDeleted)];
    }

    private void Update(ApiObject existing, ObjectValue desired)
    {
        var metadata = existing.Metadata.With("labels", desired.Object("metadata", "labels")).With("ownerReferences", desired.List("metadata", "ownerReferences"));
        var tree = existing.Tree.With("metadata", metadata).With("endpoints", desired["endpoints"]!).With("ports", desired["ports"]!);
        _context.Api.Update(KnownResources.EndpointSlices, existing.Namespace, new ApiObject(tree), ComponentWrites.Options);
    }
}
