namespace Scenarios.Api.Tables.Kinds;

/// <summary>Volumes, claims and storage classes.</summary>
internal static class StorageTables
{
    private static readonly string[] DefaultAnnotations =
        ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];

    public static IEnumerable<(string Group, string Kind, TableKind Table)> All() =>
    [
        ("", "PersistentVolume", new TableKind(
            "Name|Capacity|Access Modes|Reclaim Policy|Status|Claim|StorageClass|VolumeAttributesClass|Reason|Age|VolumeMode*", Volume)),
        ("", "PersistentVolumeClaim", new TableKind(
            "Name|Status|Volume|Capacity|Access Modes|StorageClass|VolumeAttributesClass|Age|VolumeMode*", Claim)),
        ("storage.k8s.io", "StorageClass", new TableKind(
            "Name|Provisioner|ReclaimPolicy|VolumeBindingMode|AllowVolumeExpansion|Age", StorageClass)),
        ("storage.k8s.io", "VolumeAttachment", new TableKind("Name|Attacher|PV|Node|Attached?|Age", static (item, now) =>
            [
                Cell.Text(item.Name),
                Cell.Text(item.TextAt("spec", "attacher")),
                Cell.Text(item.TextAt("spec", "source", "persistentVolumeName")),
                Cell.Text(item.TextAt("spec", "nodeName")),
                Cell.Flag(item.FlagAt("status", "attached")),
                Cell.Age(item, now),
            ])),
        ("storage.k8s.io", "CSIDriver", new TableKind(
            "Name|AttachRequired?|PodInfoOnMount?|StorageCapacity?|TokenRequests|RequiresRepublish?|Modes|Age", Driver)),
        ("storage.k8s.io", "CSINode", new TableKind("Name|Drivers#|Age", static (item, now) =>
            [Cell.Text(item.Name), Cell.Number(item.ListAt("spec", "drivers").Count), Cell.Age(item, now)])),
        ("storage.k8s.io", "CSIStorageCapacity", new TableKind("Name|StorageClassName|Capacity", static (item, now) =>
            [Cell.Text(item.Name), Cell.Text(item.TextAt("storageClassName")), Cell.TextOr(item.Tree.Scalar("capacity"), "<unset>")])),
    ];

    private static Value[] Volume(ApiObject item, DateTimeOffset now)
    {
        var claim = item.ObjectAt("spec", "claimRef");
        return
        [
            Cell.Text(item.Name),
            Cell.TextOr(item.Spec.Scalar("capacity", "storage"), "0"),
            Cell.Text(AccessModes(item.ListAt("spec", "accessModes"))),
            Cell.Text(item.TextAt("spec", "persistentVolumeReclaimPolicy")),
            Cell.Text(item.IsBeingDeleted ? "Terminating" : item.TextAt("status", "phase")),
            Cell.Text(claim.Count == 0 ? string.Empty : $"{claim.Text("namespace")}/{claim.Text("name")}"),
            Cell.Text(ClassOf(item)),
            Cell.Text(item.Spec.Has("volumeAttributesClassName") ? item.TextAt("spec", "volumeAttributesClassName") : "<unset>"),
            Cell.Text(item.TextAt("status", "reason")),
            Cell.Age(item, now),
            Cell.TextOr(item.TextAt("spec", "volumeMode"), "<unset>"),
        ];
    }

    private static Value[] Claim(ApiObject item, DateTimeOffset now)
    {
        var isBound = item.TextAt("spec", "volumeName").Length > 0;
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.IsBeingDeleted ? "Terminating" : item.TextAt("status", "phase")),
            Cell.Text(item.TextAt("spec", "volumeName")),
            isBound ? Cell.TextOr(item.Status.Scalar("capacity", "storage"), "0") : StringValue.Empty,
            Cell.Text(isBound ? AccessModes(item.ListAt("status", "accessModes")) : string.Empty),
            Cell.Text(ClassOf(item)),
            Cell.Text(item.Spec.Has("volumeAttributesClassName") ? item.TextAt("spec", "volumeAttributesClassName") : "<unset>"),
            Cell.Age(item, now),
            Cell.TextOr(item.TextAt("spec", "volumeMode"), "<unset>"),
        ];
    }

    private static Value[] Driver(ApiObject item, DateTimeOffset now)
    {
        var audiences = string.Join(',', item.ListAt("spec", "tokenRequests").Select(request => request.Text("audience")));
        return
        [
            Cell.Text(item.Name),
            Cell.Flag(!item.Spec.Has("attachRequired") || item.FlagAt("spec", "attachRequired")),
            Cell.Flag(item.FlagAt("spec", "podInfoOnMount")),
            Cell.Flag(item.FlagAt("spec", "storageCapacity")),
            Cell.Text(item.Spec.Has("tokenRequests") ? audiences : "<unset>"),
            Cell.Flag(item.FlagAt("spec", "requiresRepublish")),
            Cell.TextOr(string.Join(',', item.ListAt("spec", "volumeLifecycleModes").Select(mode => mode.Scalar())), "<none>"),
            Cell.Age(item, now),
        ];
    }

    private static string ClassOf(ApiObject item) =>
        item.Annotations.Text("volume.beta.kubernetes.io/storage-class") is { Length: > 0 } old ? old : item.TextAt("spec", "storageClassName");

    // In this order whatever the object says: helper.GetAccessModesAsString.
    private static string AccessModes(ListValue modes)
    {
        var given = modes.Select(mode => mode.Scalar()).ToHashSet(StringComparer.Ordinal);
        (string Mode, string Short)[] known =
            [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")];
        return string.Join(',', known.Where(mode => given.Contains(mode.Mode)).Select(mode => mode.Short));
    }

    private static Value[] StorageClass(ApiObject item, DateTimeOffset now)
    {
        var isDefault = DefaultAnnotations.Any(annotation => item.Annotations.Text(annotation) == "true");
        return
        [
            Cell.Text(isDefault ? $"{item.Name} (default)" : item.Name),
            Cell.Text(item.TextAt("provisioner")),
            Cell.TextOr(item.TextAt("reclaimPolicy"), "Delete"),
            Cell.TextOr(item.TextAt("volumeBindingMode"), "Immediate"),
            Cell.Flag(item.FlagAt("allowVolumeExpansion")),
            Cell.Age(item, now),
        ];
    }
}
