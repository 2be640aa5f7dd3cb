namespace Scenarios.Api.Validation.Volumes;

/// <summary>
/// Where the bytes of a volume are: the sources that Pods' volumes and PersistentVolumes may name (pkg/apis/core/validation,
/// validateVolumeSource, ValidatePersistentVolumeSpec).
/// </summary>
internal static class VolumeSources
{
    private const string One = "may not specify more than 1 volume type";

    // In the order in which upstream looks at them.
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

    // Upstream states some faults under other names than the fields have.
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
    /// <param name="validate">What is wrong with one source, told of at the path that upstream gives it.</param>
    /// <returns>The sources that were there.</returns>
    public static int Validate(FieldNode volume, bool isPersistent, FaultList faults, Action<string, FieldNode> validate)
    {
        var sources = 0;
        foreach (var name in isPersistent ? OfPersistentVolumes : OfPods)
        {
            if (!volume.Has(name))
            {
                continue;
            }

            // Of a PersistentVolume's flexVolume upstream does not ask whether it is the only one.
            if (++sources > 1 && !(isPersistent && name == "flexVolume"))
            {
                faults.Forbidden(volume.PathOf(RefusedAs.GetValueOrDefault(name, name)), One);
                continue;
            }

            validate(name, volume.Object(name).At(volume.PathOf(StatedAs.GetValueOrDefault(name, name))));
        }

        return sources;
    }

    /// <summary>The source of a kind that both may have.</summary>
    public static void ValidateShared(string kind, FieldNode source, bool isPersistent, FaultList faults)
    {
        switch (kind)
        {
            case "hostPath" when faults.Check(source, "path"):
                FilePathRules.ValidateWithoutBackSteps(source, "path", faults);
                faults.Check(source, "type");
                break;
            case "nfs":
                Require(source, faults, "server", "path");
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

    /// <summary>Texts and lists that must not be empty.</summary>
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

    /// <summary>A Secret that the source names: in the Pod's namespace, or with its own where the volume belongs to none.</summary>
    public static void RequireSecret(FieldNode source, bool isPersistent, FaultList faults)
    {
        if (source.Has("secretRef"))
        {
            Require(source.Object("secretRef"), faults, isPersistent ? ["name", "namespace"] : ["name"]);
        }
    }
}
