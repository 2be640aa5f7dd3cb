using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Discovery;

namespace Scenarios.Cluster.Kinds.EndpointSlices;

/// <summary>EndpointSlices (kubernetes, registry/discovery/endpointslice: they have a generation).</summary>
internal sealed class EndpointSliceStrategy() : ResourceStrategy(KnownResources.EndpointSlices)
{
    public override bool IsWrittenByComponents => true;

    public override ObjectValue PrepareForCreate(ObjectValue tree) => WithGeneration(new EndpointSlice(tree), 1);

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous)
    {
        var slice = new EndpointSlice(tree);
        var before = EndpointSlice.Of(previous);
        var isSame = slice.Endpoints.Items.Equals(before.Endpoints.Items)
            && slice.Ports.Items.Equals(before.Ports.Items)
            && slice.Metadata.Labels.Fields.Equals(before.Metadata.Labels.Fields);
        return isSame ? tree : WithGeneration(slice, before.Metadata.Generation + 1);
    }

    private static ObjectValue WithGeneration(EndpointSlice slice, long generation) =>
        (slice with { Metadata = slice.Metadata with { Generation = generation } }).Tree;
}
