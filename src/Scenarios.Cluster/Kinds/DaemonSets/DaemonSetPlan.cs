using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>What is to be done: on which nodes a Pod is made, and which Pods go.</summary>
internal sealed class DaemonSetPlan
{
    public List<string> Nodes { get; } = [];

    public List<Pod> Doomed { get; } = [];
}
