using System.Globalization;
using System.Numerics;

namespace Scenarios.Cluster.Controllers.ReplicaSets;

/// <summary>
/// Which Pods go first when a ReplicaSet shrinks (kubernetes, pkg/controller/controller_utils.go, ActivePodsWithRanks): those that did least, that
/// share their node with most others of the same application, that are youngest (by orders of magnitude, then by uid).
/// </summary>
internal sealed class PodRanking(DateTimeOffset now, IReadOnlyDictionary<string, int> podsByNode) : IComparer<ApiObject>
{
    private const string CostAnnotation = "controller.kubernetes.io/pod-deletion-cost";

    public int Compare(ApiObject? x, ApiObject? y)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        var result = IsAssigned(x).CompareTo(IsAssigned(y));
        result = result != 0 ? result : PhaseRank(x).CompareTo(PhaseRank(y));
        result = result != 0 ? result : PodFacts.IsReady(x).CompareTo(PodFacts.IsReady(y));
        result = result != 0 ? result : Cost(x).CompareTo(Cost(y));
        result = result != 0 ? result : Neighbours(y).CompareTo(Neighbours(x));
        result = result != 0 ? result : CompareReadyTime(x, y);
        result = result != 0 ? result : Restarts(y).CompareTo(Restarts(x));
        return result != 0 ? result : CompareAge(x, y);
    }

    private static bool IsAssigned(ApiObject pod) => pod.TextAt("spec", "nodeName").Length > 0;

    private static int PhaseRank(ApiObject pod) => pod.TextAt("status", "phase") switch
    {
        "Pending" => 0,
        "Unknown" => 1,
        "Running" => 2,
        _ => 0,
    };

    private static int Cost(ApiObject pod) =>
        pod.Annotations[CostAnnotation] is StringValue text && int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var cost)
            ? cost
            : 0;

    private int Neighbours(ApiObject pod) => podsByNode.GetValueOrDefault(pod.TextAt("spec", "nodeName"));

    private int CompareReadyTime(ApiObject x, ApiObject y) =>
        PodFacts.ReadySince(x) is { } first && PodFacts.ReadySince(y) is { } second ? CompareByMagnitude(x, first, y, second) : 0;

    private static long Restarts(ApiObject pod)
    {
        var most = 0L;
        foreach (var status in pod.ListAt("status", "containerStatuses"))
        {
            most = Math.Max(most, (status.Find("restartCount") as IntegerValue)?.Integer ?? 0);
        }

        return most;
    }

    private int CompareAge(ApiObject x, ApiObject y) =>
        CompareByMagnitude(x, x.CreationTimestamp ?? now, y, y.CreationTimestamp ?? now);

    /// <summary>
    /// Younger first; ages of the same power of two count as equal, and the uid decides. Where times are the very same, upstream goes on to other
    /// criteria, by which three Pods can come in a circle; here the uid decides then too, so that this is an order.
    /// </summary>
    private int CompareByMagnitude(ApiObject x, DateTimeOffset first, ApiObject y, DateTimeOffset second)
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
