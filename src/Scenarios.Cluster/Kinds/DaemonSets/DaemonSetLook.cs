using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>What one reconciliation of a DaemonSet sees: the DaemonSet, the nodes and its Pods as in the caches.</summary>
/// <param name="Hash">The hash of the wanted revision.</param>
internal sealed record DaemonSetLook(DaemonSet Set, string Hash, IReadOnlyList<Node> Nodes, DaemonPods Pods, DateTimeOffset Now)
{
    public DaemonPlacement Placement { get; } = new(Set);

    public bool AllowsSurge => Set.Spec.UpdateStrategy.Type == DaemonSetUpdateStrategyType.RollingUpdate && Surge(Nodes.Count) > 0;

    public long Surge(long desired) => Set.Spec.UpdateStrategy.RollingUpdate.MaxSurge.Of(desired, roundUp: true);

    public long Unavailable(long desired) => Set.Spec.UpdateStrategy.RollingUpdate.MaxUnavailable.Of(desired, roundUp: true);

    public bool IsAvailable(Pod pod) => Controllers.PodFacts.IsAvailable(pod, Set.Spec.MinReadySeconds, Now);
}
