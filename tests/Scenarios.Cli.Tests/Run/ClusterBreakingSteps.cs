using Scenarios.Steps.Clusters;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Breaks something in the cluster that is not the fault of a command. The command loads it with --steps.</summary>
[Binding]
public sealed class ClusterBreakingSteps(ClusterDriver cluster)
{
    [Given("a cluster in which something breaks")]
    public void Break() =>
        cluster.Cluster.Simulation.Schedule(
            TimeSpan.FromSeconds(2),
            "kubelet: sync",
            () => throw new InvalidOperationException("no such Pod"));
}
