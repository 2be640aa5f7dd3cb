using Scenarios.Objects.Facts;

namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>
/// The differences in fields and their order between the server's internal types and those of version 1 (pkg/apis/core/types.go).
/// </summary>
internal static class InternalTypes
{
    // The names are those of version 1, the order is that of the internal type.
    private static readonly string[] PodSpecFields =
    [
        "volumes", "initContainers", "containers", "ephemeralContainers", "restartPolicy", "terminationGracePeriodSeconds",
        "activeDeadlineSeconds", "dnsPolicy", "nodeSelector", "serviceAccountName", "automountServiceAccountToken", "nodeName",
        "securityContext", "imagePullSecrets", "hostname", "subdomain", "setHostnameAsFQDN", "affinity", "schedulerName", "tolerations",
        "hostAliases", "priorityClassName", "priority", "preemptionPolicy", "dnsConfig", "readinessGates", "runtimeClassName", "overhead",
        "enableServiceLinks", "topologySpreadConstraints", "os", "schedulingGates", "resourceClaims", "resources",
    ];

    private static readonly string[] VolumeSourceFields =
    [
        "hostPath", "emptyDir", "gcePersistentDisk", "awsElasticBlockStore", "gitRepo", "secret", "nfs", "iscsi", "glusterfs",
        "persistentVolumeClaim", "rbd", "quobyte", "flexVolume", "cinder", "cephfs", "flocker", "downwardAPI", "fc", "azureFile",
        "configMap", "vsphereVolume", "azureDisk", "photonPersistentDisk", "projected", "portworxVolume", "scaleIO", "storageos", "csi",
        "ephemeral", "image",
    ];

    private static readonly string[] PersistentVolumeSourceFields =
    [
        "gcePersistentDisk", "awsElasticBlockStore", "hostPath", "glusterfs", "nfs", "rbd", "quobyte", "iscsi", "flexVolume", "cinder",
        "cephfs", "fc", "flocker", "azureFile", "vsphereVolume", "azureDisk", "photonPersistentDisk", "portworxVolume", "scaleIO", "local",
        "storageos", "csi",
    ];

    // In version 1 these fields are in the Pod's spec, in the internal type in its security context.
    private static readonly string[] PodSecurityFields = ["hostNetwork", "hostPID", "hostIPC", "shareProcessNamespace", "hostUsers"];

    // Pointers in version 1, values in the internal type.
    private static readonly (string Type, string Field)[] Values =
    [
        ("core/v1.ServiceAccountTokenProjection", "expirationSeconds"), ("apps/v1.RollingUpdateStatefulSetStrategy", "partition"),
    ];

    private static readonly TypeFacts PodSpec = FactTable.Kubernetes.FindType("core/v1.PodSpec")!;

    /// <param name="parent">The structure that contains it; null for none.</param>
    /// <returns>The fields, and whether their values are in the containing structure instead.</returns>
    public static IEnumerable<(FieldFacts Field, bool IsOfParent)> FieldsOf(TypeFacts type, ObjectValue? parent)
    {
        if (type.Name == PodSpec.Name)
        {
            return PodSpecFields.Select(name => (type.Find(name)!, false));
        }

        var own = Ordered(type).Select(static field => (field, false));
        return type.Name == "core/v1.PodSecurityContext" && parent is not null
            ? [.. PodSecurityFields.Select(static name => (PodSpec.Find(name)!, true)), .. own]
            : own;
    }

    /// <summary>Whether the field is a pointer in the internal type.</summary>
    public static bool IsPointer(TypeFacts type, FieldFacts field) => field.IsPointer && !Values.Contains((type.Name, field.Name));

    private static IEnumerable<FieldFacts> Ordered(TypeFacts type) => type.Name switch
    {
        "core/v1.Volume" => Ordered(type, VolumeSourceFields),
        "core/v1.PersistentVolumeSpec" => Ordered(type, PersistentVolumeSourceFields),
        _ => type.Fields,
    };

    // The named fields are grouped together; the others keep their places.
    private static IEnumerable<FieldFacts> Ordered(TypeFacts type, string[] names)
    {
        var isDone = false;
        foreach (var field in type.Fields)
        {
            if (!names.Contains(field.Name, StringComparer.Ordinal))
            {
                yield return field;
                continue;
            }

            foreach (var name in isDone ? [] : names)
            {
                yield return type.Find(name)!;
            }

            isDone = true;
        }
    }
}
