using Scenarios.Api.Objects;

namespace Scenarios.Cluster.Controllers.Deployments;

/// <summary>Counts over ReplicaSets, and their orders (kubernetes, deployment_util.go and controller_utils.go).</summary>
internal static class ReplicaSetFacts
{
    public static long Replicas(ApiObject replicaSet) => replicaSet.IntegerAt("spec", "replicas") ?? 1;

    public static long Actual(ApiObject replicaSet) => replicaSet.IntegerAt("status", "replicas") ?? 0;

    public static long Ready(ApiObject replicaSet) => replicaSet.IntegerAt("status", "readyReplicas") ?? 0;

    public static long Available(ApiObject replicaSet) => replicaSet.IntegerAt("status", "availableReplicas") ?? 0;

    /// <summary>Those that ask for Pods.</summary>
    public static List<ApiObject> Active(IEnumerable<ApiObject> replicaSets) => [.. replicaSets.Where(static item => Replicas(item) > 0)];

    /// <summary>Oldest first, by name where they are of the same second.</summary>
    public static int ByAge(ApiObject x, ApiObject y)
    {
        var result = Nullable.Compare(x.CreationTimestamp, y.CreationTimestamp);
        return result != 0 ? result : string.CompareOrdinal(x.Name, y.Name);
    }

    /// <summary>Largest first, older first where they are of the same size.</summary>
    public static int BySizeOlder(ApiObject x, ApiObject y)
    {
        var result = Replicas(y).CompareTo(Replicas(x));
        return result != 0 ? result : ByAge(x, y);
    }

    /// <summary>Largest first, newer first where they are of the same size.</summary>
    public static int BySizeNewer(ApiObject x, ApiObject y)
    {
        var result = Replicas(y).CompareTo(Replicas(x));
        return result != 0 ? result : ByAge(y, x);
    }
}
