namespace Scenarios.Kubectl.Kustomize;

/// <summary>
/// The places where objects refer to others by name, so that all references follow a new name (kustomize,
/// builtinpluginconsts/namereference.go).
/// </summary>
internal static class NameReferences
{
    private static readonly (string Kind, FieldPlace[] Places)[] Table =
    [
        ("ConfigMap", [
            .. PodPlaces.OfContainers("env[]/valueFrom/configMapKeyRef/name", "envFrom[]/configMapRef/name"),
            .. PodPlaces.Of("volumes[]/configMap/name", "volumes[]/projected/sources[]/configMap/name")]),
        ("Secret", [
            .. PodPlaces.OfContainers("env[]/valueFrom/secretKeyRef/name", "envFrom[]/secretRef/name"),
            .. PodPlaces.Of("volumes[]/secret/secretName", "volumes[]/projected/sources[]/secret/name", "imagePullSecrets[]/name"),
            new("imagePullSecrets[]/name", false, "ServiceAccount"), new("secrets[]/name", false, "ServiceAccount"),
            new("spec/tls[]/secretName", false, "Ingress")]),
        ("Service", [
            new("spec/serviceName", false, "StatefulSet"), new("spec/defaultBackend/service/name", false, "Ingress"),
            new("spec/rules[]/http/paths[]/backend/service/name", false, "Ingress"), new("spec/service/name", false, "APIService")]),
        ("ServiceAccount", [
            .. PodPlaces.Of("serviceAccountName"), new("subjects[]/name", false, "RoleBinding", "ClusterRoleBinding")]),
        ("PersistentVolumeClaim", [.. PodPlaces.Of("volumes[]/persistentVolumeClaim/claimName")]),
        ("PersistentVolume", [new("spec/volumeName", false, "PersistentVolumeClaim")]),
        ("StorageClass", [new("spec/storageClassName", false, "PersistentVolumeClaim", "PersistentVolume", "StatefulSet")]),
        ("PriorityClass", [.. PodPlaces.Of("priorityClassName")]),
        ("IngressClass", [new("spec/ingressClassName", false, "Ingress")]),
        ("Role", [new("roleRef/name", false, "RoleBinding")]),
        ("ClusterRole", [new("roleRef/name", false, "RoleBinding", "ClusterRoleBinding")]),
        .. ((string[])["Deployment", "StatefulSet", "ReplicaSet", "ReplicationController"])
            .Select(static kind => (kind, (FieldPlace[])[new FieldPlace("spec/scaleTargetRef", false, "HorizontalPodAutoscaler")])),
    ];

    /// <summary>Sets every reference to the current name of its object.</summary>
    public static void Fix(IReadOnlyList<KustomizedObject> objects)
    {
        foreach (var (kind, places) in Table)
        {
            var named = objects.Where(item => item.Kind == kind).ToList();
            foreach (var item in named.Count == 0 ? [] : objects)
            {
                foreach (var place in places.Where(place => place.IsOf(item.Kind)))
                {
                    item.Tree = place.Change(item.Tree, value => Renamed(value, kind, item, named));
                }
            }
        }
    }

    private static Value? Renamed(Value? value, string kind, KustomizedObject user, List<KustomizedObject> named)
    {
        if (value is ObjectValue target)
        {
            return target.Text("kind") == kind && Find(target.Text("name"), user, named) is { } found
                ? target.With("name", new StringValue(found))
                : null;
        }

        return value is StringValue name && Find(name.Text, user, named) is { } now ? new StringValue(now) : null;
    }

    private static string? Find(string name, KustomizedObject user, List<KustomizedObject> named)
    {
        var known = named.FindAll(item => item.Names.Contains(name) && (item.Namespace == user.Namespace
            || item.Namespace.Length == 0
            || user.Namespace.Length == 0));
        return known.Count == 0 ? null : (known.Find(item => item.Name == name) ?? known[^1]).Name;
    }
}
