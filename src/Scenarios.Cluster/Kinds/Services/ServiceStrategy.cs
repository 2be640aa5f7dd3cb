using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>
/// Services, with the addresses and ports that the server allocates (kubernetes, registry/core/service/storage/alloc.go).
/// </summary>
internal sealed class ServiceStrategy(ServiceAllocator allocator) : ResourceStrategy(KnownResources.Services)
{
    private static readonly ServiceStatus Status = new() { LoadBalancer = default };

    public override bool IsWrittenByComponents => true;

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous)
    {
        var service = new Service(tree);
        if (!service.Spec.Exists)
        {
            return tree;
        }

        var before = Service.Of(previous).Spec;
        var spec = AllocatedValues.Agree(AllocatedValues.Keep(service.Spec, before), before);
        service = service with { Spec = TypeDependentFields.Drop(spec, before) };

        // If the Service stops being of type LoadBalancer, its load balancer status is cleared at once.
        return before.Type == ServiceType.LoadBalancer && service.Spec.Type != ServiceType.LoadBalancer
            ? (service with { Status = Status }).Tree
            : service.Tree;
    }

    /// <summary>A load balancer's address has ipMode VIP unless it says otherwise (SetDefaults_Service).</summary>
    public override ObjectValue PrepareForStatusUpdate(ObjectValue tree, ApiObject previous)
    {
        var service = new Service(tree);
        var ingress = service.Status.LoadBalancer.Ingress;
        for (var index = 0; service.Spec.Type == ServiceType.LoadBalancer && index < ingress.Count; index++)
        {
            if (ingress[index].Ip.Length > 0 && ingress[index].IpMode is null)
            {
                ingress = ingress.WithItem(index, ingress[index] with { IpMode = LoadBalancerIPMode.VIP });
            }
        }

        return (service
            with
        { Status = service.Status with { LoadBalancer = service.Status.LoadBalancer with { Ingress = ingress } } }).Tree;
    }

    public override ApiResult<ObjectValue>? Allocate(ApiObject item, ApiObject? previous) =>
        allocator.Allocate(Service.Of(item), previous is null ? default : Service.Of(previous));

    public override void GiveBack(ApiObject item, ApiObject? previous) =>
        allocator.GiveBack(Service.Of(item), previous is null ? default : Service.Of(previous));

    public override IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous) => ServiceWarnings.Of(Service.Of(item));

    public override void OnRemoved(ApiObject item) => allocator.Release(Service.Of(item));
}
