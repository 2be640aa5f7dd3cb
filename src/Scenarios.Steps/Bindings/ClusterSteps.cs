using Scenarios.Steps.Clusters;

namespace Scenarios.Steps.Bindings;

/// <summary>The cluster a scenario starts with.</summary>
[Binding]
public sealed class ClusterSteps(ClusterDriver cluster)
{
    [Given("a cluster with {int} node(s)")]
    public void ClusterWithNodes(int nodes) => cluster.UseNodes(nodes);
}
