namespace Scenarios.Api.Validation.Volumes;

/// <summary>
/// The sources of volumes: those that Pods' volumes and PersistentVolumes may have (pkg/apis/core/validation, validateVolumeSource,
/// ValidatePersistentVolumeSpec).
/// </summary>
internal static class VolumeSources
{
    private const string One = "may not specify more than 1 volume type";

    // In the order in which upstream checks them.
    private static readonly string[] OfPods =
    [
        "emptyDir", "hostPath", "gitRepo", "gcePersistentDisk", "awsElasticBlockStore", "secret", "nfs", "iscsi", "glusterfs", "flocker",
        "persistentVolumeClaim", "rbd", "cinder", "cephfs", "quobyte", "downwardAPI", "fc", "flexVolume", "configMap", "azureFile",
        "vsphereVolume", "photonPersistentDisk", "portworxVolume", "azureDisk", "storageos", "projected", "scaleIO", "csi", "ephemeral",
        "image",
    ];

    private static readonly string[] OfPersistentVolumes =
    [
        "hostPath", "gcePersistentDisk", "awsElasticBlockStore", "glusterfs", "flocker", "nfs", "rbd", "quobyte", "cephfs", "iscsi",
        "cinder", "fc", "flexVolume", "azureFile", "vsphereVolume", "photonPersistentDisk", "portworxVolume", "azureDisk", "scaleIO",
        "local", "storageos", "csi",
    ];

    // Upstream reports some faults with a name that differs from the field's.
    private static readonly Dictionary<string, string> StatedAs = new(StringComparer.Ordinal)
    {
        ["gcePersistentDisk"] = "persistentDisk",
    };

    private static readonly Dictionary<string, string> RefusedAs = new(StringComparer.Ordinal)
    {
        ["cephfs"] = "cephFS",
        ["downwardAPI"] = "downwarAPI",
    };

    /// <param name="volume">A Pod's volume, or a PersistentVolume's spec.</param>
    /// <param name="isPersistent">Whether it is a PersistentVolume's.</param>
    /// <param name="validate">Validates one source, which has the path that upstream reports it at.</param>
    /// <returns>The number of sources.</returns>
    public static int Validate(FieldNode volume, bool isPersistent, FaultList faults, Action<string, FieldNode> validate)
    {
        if (!isPersistent && OnlyOneOf(volume) is { } only)
        {
            validate(only, volume.Object(only).At(volume.PathOf(StatedAs.GetValueOrDefault(only, only))));
            return 1;
        }

        var sources = 0;
        foreach (var name in isPersistent ? OfPersistentVolumes : OfPods)
        {
            if (!volume.Has(name))
            {
                continue;
            }

            // Upstream does not check whether a PersistentVolume's flexVolume is the only source.
            if (++sources > 1 && !(isPersistent && name == "flexVolume"))
            {
                faults.Forbidden(volume.PathOf(RefusedAs.GetValueOrDefault(name, name)), One);
                continue;
            }

            validate(name, volume.Object(name).At(volume.PathOf(StatedAs.GetValueOrDefault(name, name))));
        }

        return sources;
    }

    /// <summary>The only field besides its name that a Pod's volume has, if that is a source; as almost always.</summary>
    private static string? OnlyOneOf(FieldNode volume)
    {
        string? only = null;
        foreach (var (name, value) in volume.Tree)
        {
            if (name == "name")
            {
                continue;
            }

            if (only is not null || value is NullValue || Array.IndexOf(OfPods, name) < 0)
            {
                return null;
            }

            only = name;
        }

        return only;
    }

    /// <summary>Validates a kind of source that both may have.</summary>
    public static void ValidateShared(string kind, FieldNode source, bool isPersistent, FaultList faults)
    {
        switch (kind)
        {
            case "hostPath" when faults.Check(source, "path"):
                FilePathRules.ValidateWithoutBackSteps(source, "path", faults);
                faults.Check(source, "type");
                break;
            case "nfs":
                faults.CheckAll(source, "server", "path");
                if (!source.Text("path").StartsWith('/'))
                {
                    faults.Invalid(source.PathOf("path"), source.Text("path"), "must be an absolute path");
                }

                break;
            case "iscsi":
                InternetVolumes.ValidateIscsi(source, isPersistent, faults);
                break;
            case "fc":
                InternetVolumes.ValidateFibreChannel(source, faults);
                break;
            case "csi":
                DriverVolumes.ValidateCsi(source, isPersistent, faults);
                break;
            case "flexVolume":
                DriverVolumes.ValidateFlex(source, faults);
                break;
            default:
                CloudVolumes.Validate(kind, source, isPersistent, faults);
                break;
        }
    }

    /// <summary>Requires texts and lists that are not empty.</summary>
    public static void Require(FieldNode source, FaultList faults, params ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            if (source.Text(field).Length == 0 && source.List(field).Count == 0)
            {
                faults.Required(source.PathOf(field));
            }
        }
    }

    /// <summary>
    /// Requires a Secret named by the source: in the Pod's namespace, or with a namespace if the volume belongs to no Pod.
    /// </summary>
    public static void RequireSecret(FieldNode source, bool isPersistent, FaultList faults)
    {
        if (source.Has("secretRef"))
        {
            Require(source.Object("secretRef"), faults, isPersistent ? ["name", "namespace"] : ["name"]);
        }
    }
}
