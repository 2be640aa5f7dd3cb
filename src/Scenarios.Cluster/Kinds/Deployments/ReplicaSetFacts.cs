using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>Sums and sort orders of ReplicaSets (kubernetes, deployment_util.go and controller_utils.go).</summary>
internal static class ReplicaSetFacts
{
    /// <summary>The total number of replicas they ask for.</summary>
    public static long Replicas(IEnumerable<ReplicaSet> replicaSets) => replicaSets.Sum(static item => item.Spec.Replicas);

    /// <summary>Those that ask for at least one replica.</summary>
    public static List<ReplicaSet> Active(IEnumerable<ReplicaSet> replicaSets) =>
        [.. replicaSets.Where(static item => item.Spec.Replicas > 0)];

    /// <summary>Oldest first; by name within the same second.</summary>
    public static int ByAge(ReplicaSet x, ReplicaSet y)
    {
        var result = Nullable.Compare(x.CreationTimestamp, y.CreationTimestamp);
        return result != 0 ? result : string.CompareOrdinal(x.Name, y.Name);
    }

    /// <summary>Largest first; older first if of the same size.</summary>
    public static int BySizeOlder(ReplicaSet x, ReplicaSet y)
    {
        var result = y.Spec.Replicas.CompareTo(x.Spec.Replicas);
        return result != 0 ? result : ByAge(x, y);
    }

    /// <summary>Largest first; newer first if of the same size.</summary>
    public static int BySizeNewer(ReplicaSet x, ReplicaSet y)
    {
        var result = y.Spec.Replicas.CompareTo(x.Spec.Replicas);
        return result != 0 ? result : ByAge(y, x);
    }
}
