namespace Scenarios.Api.Rest.Reading;

/// <summary>Versions that the server no longer serves but whose kinds it still knows (kubernetes, pkg/apis/*/install).</summary>
internal static class FormerVersions
{
    private static readonly Dictionary<string, string[]> Kinds = new(StringComparer.Ordinal)
    {
        ["extensions/v1beta1"] = ["DaemonSet", "Deployment", "Ingress", "NetworkPolicy", "ReplicaSet"],
        ["apps/v1beta1"] = ["ControllerRevision", "Deployment", "StatefulSet"],
        ["apps/v1beta2"] = ["ControllerRevision", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"],
        ["autoscaling/v2beta1"] = ["HorizontalPodAutoscaler"],
        ["autoscaling/v2beta2"] = ["HorizontalPodAutoscaler"],
        ["batch/v1beta1"] = ["CronJob"],
        ["certificates.k8s.io/v1beta1"] = ["CertificateSigningRequest"],
        ["coordination.k8s.io/v1beta1"] = ["Lease"],
        ["discovery.k8s.io/v1beta1"] = ["EndpointSlice"],
        ["networking.k8s.io/v1beta1"] = ["Ingress", "IngressClass", "IPAddress", "ServiceCIDR"],
        ["policy/v1beta1"] = ["PodDisruptionBudget"],
        ["rbac.authorization.k8s.io/v1alpha1"] = ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"],
        ["rbac.authorization.k8s.io/v1beta1"] = ["ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"],
        ["scheduling.k8s.io/v1beta1"] = ["PriorityClass"],
        ["storage.k8s.io/v1beta1"] = ["CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"],
    };

    public static bool Knows(string apiVersion, string kind) =>
        Kinds.TryGetValue(apiVersion, out var kinds) && kinds.Contains(kind, StringComparer.Ordinal);
}
