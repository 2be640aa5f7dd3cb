using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer.Allocation;

namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Services: the addresses and ports that the server hands out (kubernetes, registry/core/service/storage/alloc.go).</summary>
internal sealed class ServiceStrategy(ServiceAllocator allocator) : ResourceStrategy(KnownResources.Services)
{
    private static readonly ObjectValue Status = ObjectValue.Of(("loadBalancer", ObjectValue.Empty));

    public override bool IsWrittenByComponents => true;

    public override ObjectValue InitialStatus(ObjectValue tree) => Status;

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous) =>
        tree["spec"] is ObjectValue spec ? tree.With("spec", AllocatedValues.Keep(spec, previous.Spec)) : tree;

    public override ApiResult<ObjectValue> Allocate(ApiObject item, ApiObject? previous) => allocator.Allocate(item, previous);

    public override void OnRemoved(ApiObject item) => allocator.Release(item);
}
