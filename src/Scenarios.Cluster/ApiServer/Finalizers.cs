namespace Scenarios.Cluster.ApiServer;

/// <summary>The finalizers that Kubernetes itself sets (apimachinery, meta/v1/types.go).</summary>
internal static class Finalizers
{
    /// <summary>The garbage collector must release the dependents first.</summary>
    public const string Orphan = "orphan";

    /// <summary>The garbage collector must delete the dependents first.</summary>
    public const string Foreground = "foregroundDeletion";

    /// <summary>In a Namespace's spec: the namespace controller must empty the namespace first.</summary>
    public const string Kubernetes = "kubernetes";

    /// <summary>On a CustomResourceDefinition: its objects must be deleted first.</summary>
    public const string CustomResourceCleanup = "customresourcecleanup.apiextensions.k8s.io";

    /// <summary>On a claim: keeps it while Pods use it.</summary>
    public const string ClaimProtection = "kubernetes.io/pvc-protection";

    /// <summary>On a volume: keeps it while it is bound.</summary>
    public const string VolumeProtection = "kubernetes.io/pv-protection";
}
