using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Services;

/// <summary>Services: the addresses and ports that the server hands out (kubernetes, registry/core/service/storage/alloc.go).</summary>
internal sealed class ServiceStrategy(ServiceAllocator allocator) : ResourceStrategy(KnownResources.Services)
{
    private static readonly ServiceStatus Status = new() { LoadBalancer = default };

    public override bool IsWrittenByComponents => true;

    public override ObjectValue InitialStatus(ObjectValue tree) => Status.Tree;

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous)
    {
        var service = new Service(tree);
        return service.Spec.Exists ? (service with { Spec = AllocatedValues.Keep(service.Spec, Service.Of(previous).Spec) }).Tree : tree;
    }

    public override ApiResult<ObjectValue>? Allocate(ApiObject item, ApiObject? previous) =>
        allocator.Allocate(Service.Of(item), previous is null ? default : Service.Of(previous));

    public override void OnRemoved(ApiObject item) => allocator.Release(Service.Of(item));
}
