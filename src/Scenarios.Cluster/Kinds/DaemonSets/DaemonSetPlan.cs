using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>What to do: the nodes to create Pods for, and the Pods to delete.</summary>
internal sealed class DaemonSetPlan
{
    public List<string> Nodes { get; } = [];

    public List<Pod> Doomed { get; } = [];
}
