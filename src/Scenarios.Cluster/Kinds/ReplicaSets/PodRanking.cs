using Scenarios.Cluster.Controllers;
using System.Globalization;
using System.Numerics;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>
/// Which Pods are deleted first when a ReplicaSet is scaled down (kubernetes, pkg/controller/controller_utils.go, ActivePodsWithRanks):
/// those that have made the least progress, that share their node with the most Pods of the same application, that are youngest (by orders
/// of magnitude, then by uid).
/// </summary>
internal sealed class PodRanking(DateTimeOffset now, IReadOnlyDictionary<string, int> podsByNode) : IComparer<Pod>
{
    private const string CostAnnotation = "controller.kubernetes.io/pod-deletion-cost";

    public int Compare(Pod x, Pod y)
    {
        var result = IsAssigned(x).CompareTo(IsAssigned(y));
        result = result != 0 ? result : PhaseRank(x).CompareTo(PhaseRank(y));
        result = result != 0 ? result : PodFacts.IsReady(x).CompareTo(PodFacts.IsReady(y));
        result = result != 0 ? result : Cost(x).CompareTo(Cost(y));
        result = result != 0 ? result : Neighbours(y).CompareTo(Neighbours(x));
        result = result != 0 ? result : CompareReadyTime(x, y);
        result = result != 0 ? result : PodFacts.MostRestarts(y).CompareTo(PodFacts.MostRestarts(x));
        return result != 0 ? result : CompareAge(x, y);
    }

    private static bool IsAssigned(Pod pod) => pod.Spec.NodeName.Length > 0;

    private static int PhaseRank(Pod pod) => pod.Status.Phase switch
    {
        PodPhase.Pending => 0,
        PodPhase.Unknown => 1,
        PodPhase.Running => 2,
        _ => 0,
    };

    private static int Cost(Pod pod) =>
        pod.Annotations[CostAnnotation] is { } text
            && int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cost)
            ? cost
            : 0;

    private int Neighbours(Pod pod) => podsByNode.GetValueOrDefault(pod.Spec.NodeName);

    private int CompareReadyTime(Pod x, Pod y) =>
        PodFacts.ReadySince(x) is { } first && PodFacts.ReadySince(y) is { } second ? CompareByMagnitude(x, first, y, second) : 0;

    private int CompareAge(Pod x, Pod y) =>
        CompareByMagnitude(x, x.CreationTimestamp ?? now, y, y.CreationTimestamp ?? now);

    /// <summary>
    /// Younger first; ages of the same power of two count as equal, and the uid decides. For identical times upstream continues with other
    /// criteria, which can make the comparison of three Pods circular; here the uid decides then too, so that this is a total order.
    /// </summary>
    private int CompareByMagnitude(Pod x, DateTimeOffset first, Pod y, DateTimeOffset second)
    {
        var result = Magnitude(now - first).CompareTo(Magnitude(now - second));
        return result != 0 ? result : string.CompareOrdinal(x.Uid, y.Uid);
    }

    private static int Magnitude(TimeSpan age)
    {
        var nanoseconds = age.Ticks * 100;
        return nanoseconds <= 0 ? -1 : BitOperations.Log2((ulong)nanoseconds);
    }
}
