using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>ReplicaSets in bulk, and their orders (kubernetes, deployment_util.go and controller_utils.go).</summary>
internal static class ReplicaSetFacts
{
    /// <summary>For how many Pods they ask together.</summary>
    public static long Replicas(IEnumerable<ReplicaSet> replicaSets) => replicaSets.Sum(static item => item.Spec.Replicas);

    /// <summary>Those that ask for Pods.</summary>
    public static List<ReplicaSet> Active(IEnumerable<ReplicaSet> replicaSets) =>
        [.. replicaSets.Where(static item => item.Spec.Replicas > 0)];

    /// <summary>Oldest first, by name where they are of the same second.</summary>
    public static int ByAge(ReplicaSet x, ReplicaSet y)
    {
        var result = Nullable.Compare(x.CreationTimestamp, y.CreationTimestamp);
        return result != 0 ? result : string.CompareOrdinal(x.Name, y.Name);
    }

    /// <summary>Largest first, older first where they are of the same size.</summary>
    public static int BySizeOlder(ReplicaSet x, ReplicaSet y)
    {
        var result = y.Spec.Replicas.CompareTo(x.Spec.Replicas);
        return result != 0 ? result : ByAge(x, y);
    }

    /// <summary>Largest first, newer first where they are of the same size.</summary>
    public static int BySizeNewer(ReplicaSet x, ReplicaSet y)
    {
        var result = y.Spec.Replicas.CompareTo(x.Spec.Replicas);
        return result != 0 ? result : ByAge(y, x);
    }
}
