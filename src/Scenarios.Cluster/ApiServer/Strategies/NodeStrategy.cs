namespace Scenarios.Cluster.ApiServer.Strategies;

/// <summary>Nodes: kubelets create them with their status (kubernetes, registry/core/node).</summary>
internal sealed class NodeStrategy() : ResourceStrategy(KnownResources.Nodes)
{
    public override ObjectValue? InitialStatus(ObjectValue tree) => tree["status"] as ObjectValue ?? ObjectValue.Empty;
}
