namespace Scenarios.Cluster.ApiServer;

/// <summary>The finalizers that Kubernetes itself sets (apimachinery, meta/v1/types.go).</summary>
internal static class Finalizers
{
    /// <summary>The garbage collector is to release the dependents.</summary>
    public const string Orphan = "orphan";

    /// <summary>The garbage collector is to delete the dependents first.</summary>
    public const string Foreground = "foregroundDeletion";

    /// <summary>In a Namespace's spec: the namespace controller is to empty it first.</summary>
    public const string Kubernetes = "kubernetes";

    /// <summary>Of a definition that is being deleted: its objects go first.</summary>
    public const string CustomResourceCleanup = "customresourcecleanup.apiextensions.k8s.io";

    /// <summary>Of a claim that Pods use.</summary>
    public const string ClaimProtection = "kubernetes.io/pvc-protection";

    /// <summary>Of a volume that is bound.</summary>
    public const string VolumeProtection = "kubernetes.io/pv-protection";
}
