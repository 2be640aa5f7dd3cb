using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Kinds.EndpointSlices;

/// <summary>EndpointSlices (kubernetes, registry/discovery/endpointslice).</summary>
internal sealed class EndpointSliceStrategy() : ResourceStrategy(KnownResources.EndpointSlices)
{
    private static readonly string[] OfNames = ["spec.addressType: FQDN endpoints are deprecated"];

    public override bool IsWrittenByComponents => true;

    public override IReadOnlyList<string> Warnings(ApiObject item, ApiObject? previous) =>
        EndpointSlice.Of(item).AddressType == AddressType.FQDN ? OfNames : [];
}
