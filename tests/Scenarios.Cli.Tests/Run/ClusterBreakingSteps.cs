using Scenarios.Steps.Clusters;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Breaks something in the cluster that no command is to blame for. The command loads it with --steps.</summary>
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
