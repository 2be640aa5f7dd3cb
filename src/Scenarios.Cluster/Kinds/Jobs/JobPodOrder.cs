using Scenarios.Cluster.Controllers;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Jobs;

/// <summary>
/// Which Pods a Job deletes first: those that have made the least progress (kubernetes, controller_utils.go, ActivePods).
/// </summary>
internal sealed class JobPodOrder : IComparer<Pod>
{
    public static JobPodOrder Instance { get; } = new();

    public int Compare(Pod x, Pod y)
    {
        var result = (x.Spec.NodeName.Length > 0).CompareTo(y.Spec.NodeName.Length > 0);
        result = result != 0 ? result : (x.Status.Phase == PodPhase.Running).CompareTo(y.Status.Phase == PodPhase.Running);
        result = result != 0 ? result : PodFacts.IsReady(x).CompareTo(PodFacts.IsReady(y));
        result = result != 0 ? result : Later(PodFacts.ReadySince(x), PodFacts.ReadySince(y));
        result = result != 0 ? result : PodFacts.MostRestarts(y).CompareTo(PodFacts.MostRestarts(x));
        result = result != 0 ? result : Later(x.CreationTimestamp, y.CreationTimestamp);
        return result != 0 ? result : string.CompareOrdinal(x.Name, y.Name);
    }

    private static int Later(DateTimeOffset? x, DateTimeOffset? y) => Nullable.Compare(y, x);
}
