namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>EndpointSlices (kubernetes, registry/discovery/endpointslice: they have a generation).</summary>
internal sealed class EndpointSliceStrategy() : ResourceStrategy(KnownResources.EndpointSlices)
{
    public override bool IsWrittenByComponents => true;

    public override ObjectValue PrepareForCreate(ObjectValue tree) => tree.WithPath(["metadata", "generation"], IntegerValue.Of(1));

    public override ObjectValue PrepareForUpdate(ObjectValue tree, ApiObject previous)
    {
        var isSame = Same(tree, previous, "endpoints") && Same(tree, previous, "ports") && Same(tree.Find("metadata", "labels"), previous.Metadata["labels"]);
        return isSame
            ? tree
            : tree.WithPath(["metadata", "generation"], IntegerValue.Of((previous.IntegerAt("metadata", "generation") ?? 0) + 1));
    }

    private static bool Same(ObjectValue tree, ApiObject previous, string field) => Same(tree[field], previous.Tree[field]);

    private static bool Same(Value? left, Value? right) => ReferenceEquals(left, right) || (left is not null && left.Equals(right));
}
