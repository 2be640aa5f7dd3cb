using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Strategies;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>Nodes: kubelets create them with their status (kubernetes, registry/core/node).</summary>
internal sealed class NodeStrategy() : ResourceStrategy(KnownResources.Nodes)
{
    public override ObjectValue? InitialStatus(ObjectValue tree) => new Node(tree).Status.Tree;
}
