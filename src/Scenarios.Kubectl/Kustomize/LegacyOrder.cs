namespace Scenarios.Kubectl.Kustomize;

/// <summary>
/// Objects that others depend on come first (kustomize, api/internal/builtins/SortOrderTransformer.go, the legacy order that kubectl uses).
/// </summary>
internal static class LegacyOrder
{
    private static readonly string[] First =
    [
        "Namespace", "ResourceQuota", "StorageClass", "CustomResourceDefinition", "ServiceAccount", "PodSecurityPolicy", "Role",
        "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ConfigMap", "Secret", "Endpoints", "Service", "LimitRange", "PriorityClass",
        "PersistentVolume", "PersistentVolumeClaim", "Deployment", "StatefulSet", "CronJob", "PodDisruptionBudget",
    ];

    private static readonly string[] Last = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];

    public static IReadOnlyList<KustomizedObject> Sort(IEnumerable<KustomizedObject> objects) =>
        [.. objects.OrderBy(static item => PositionOf(item.Kind)).ThenBy(TextOf, StringComparer.Ordinal)];

    private static int PositionOf(string kind)
    {
        var first = Array.IndexOf(First, kind);
        return first >= 0 ? first - First.Length : Array.IndexOf(Last, kind) + 1;
    }

    private static string TextOf(KustomizedObject item)
    {
        var parts = item.ApiVersion.Split('/');
        var (group, version) = parts.Length == 2 ? (parts[0], parts[1]) : ("~G", parts[0]);
        return $"{group}_{version}_{item.Kind}|{(item.Namespace.Length > 0 ? item.Namespace : "~X")}|{item.Names[0]}";
    }
}
