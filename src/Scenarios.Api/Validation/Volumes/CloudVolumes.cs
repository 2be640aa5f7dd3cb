namespace Scenarios.Api.Validation.Volumes;

/// <summary>Disks of cloud providers and storage systems. 1.33 no longer mounts them itself, but still validates them.</summary>
internal static class CloudVolumes
{
    public static void Validate(string kind, FieldNode source, bool isPersistent, FaultList faults)
    {
        switch (kind)
        {
            case "gcePersistentDisk" or "awsElasticBlockStore":
                faults.Check(source, kind == "gcePersistentDisk" ? "pdName" : "volumeID");
                ValidateWithin(source, "partition", 255, "must be between 1 and 255, inclusive", faults);
                break;
            case "glusterfs":
                faults.CheckAll(source, "endpoints", "path");
                ValidateNamespace(source, faults);
                break;
            case "flocker":
                ValidateFlocker(source, faults);
                break;
            case "rbd":
                faults.CheckAll(source, "monitors", "image");
                break;
            case "cephfs":
                faults.Check(source, "monitors");
                break;
            case "cinder":
                faults.Check(source, "volumeID");
                VolumeSources.RequireSecret(source, isPersistent, faults);
                break;
            case "quobyte":
                ValidateQuobyte(source, faults);
                break;
            case "azureFile":
                faults.CheckAll(source, "secretName", "shareName");
                if (source.Has("secretNamespace"))
                {
                    VolumeSources.Require(source, faults, "secretNamespace");
                }

                break;
            case "azureDisk":
                ValidateAzureDisk(source, faults);
                break;
            case "vsphereVolume":
                faults.Check(source, "volumePath");
                break;
            case "photonPersistentDisk":
                faults.Check(source, "pdID");
                break;
            case "portworxVolume":
                faults.Check(source, "volumeID");
                break;
            case "scaleIO":
                faults.CheckAll(source, "gateway", "system", "volumeName");
                break;
            case "storageos":
                ValidateStorageOs(source, isPersistent, faults);
                break;
            default:
                break;
        }
    }

    /// <summary>Checks that a number is between zero and the maximum.</summary>
    public static void ValidateWithin(FieldNode source, string field, int most, string detail, FaultList faults)
    {
        if (source.Integer(field) is { } number && (number < 0 || number > most))
        {
            faults.Invalid(source.PathOf(field), number, detail);
        }
    }

    private static void ValidateNamespace(FieldNode source, FaultList faults)
    {
        const string Field = "endpointsNamespace";
        if (source.Has(Field) && source.Text(Field) is var name)
        {
            faults.InvalidEach(source.PathOf(Field), name,
                name.Length == 0 ? ["if the endpointnamespace is set, it must be a valid namespace name"] : NameRules.Dns1123Label(name));
        }
    }

    private static void ValidateFlocker(FieldNode source, FaultList faults)
    {
        var (name, identity) = (source.Text("datasetName"), source.Text("datasetUUID"));
        if (name.Length == 0 && identity.Length == 0)
        {
            faults.Required(source.Path, "one of datasetName and datasetUUID is required");
        }
        else if (name.Length > 0 && identity.Length > 0)
        {
            faults.Invalid(source.Path, "resource", "datasetName and datasetUUID can not be specified simultaneously");
        }

        if (name.Contains('/', StringComparison.Ordinal))
        {
            faults.Invalid(source.PathOf("datasetName"), name, "must not contain '/'");
        }
    }

    private static void ValidateQuobyte(FieldNode source, FaultList faults)
    {
        const string Pairs = "must be a host:port pair or multiple pairs separated by commas";
        var registry = source.Text("registry");
        if (registry.Length == 0)
        {
            faults.Required(source.PathOf("registry"), Pairs);
        }
        else if (source.Text("tenant").Length >= 65)
        {
            faults.Required(source.PathOf("tenant"), "must be a UUID and may not exceed a length of 64 characters");
        }
        else
        {
            foreach (var _ in registry.Split(',').Where(static pair => pair.Count(':') != 1))
            {
                faults.Invalid(source.PathOf("registry"), registry, Pairs);
            }
        }

        faults.Check(source, "volume");
    }

    private static void ValidateAzureDisk(FieldNode source, FaultList faults)
    {
        faults.CheckAll(source, "diskName", "diskURI");
        faults.Check(source, "cachingMode");
        faults.Check(source, "kind");
        var (kind, address) = (source.Text("kind"), source.Text("diskURI"));
        var isManaged = kind == "Managed";
        if (source.Has("kind") && !address.StartsWith(isManaged ? "/subscriptions/" : "https://", StringComparison.Ordinal))
        {
            faults.Add(FieldFault.NotSupported(source.PathOf("diskURI"), address,
                isManaged
                    ? ["/subscriptions/{sub-id}/resourcegroups/{group-name}/providers/microsoft.compute/disks/{disk-id}"]
                    : ["https://{account-name}.blob.core.windows.net/{container-name}/{disk-name}.vhd"]));
        }
    }

    private static void ValidateStorageOs(FieldNode source, bool isPersistent, FaultList faults)
    {
        faults.Check(source, "volumeName");
        foreach (var field in (string[])["volumeName", "volumeNamespace"])
        {
            if (source.Text(field) is { Length: > 0 } name)
            {
                faults.InvalidEach(source.PathOf(field), name, NameRules.Dns1123Label(name));
            }
        }

        VolumeSources.RequireSecret(source, isPersistent, faults);
    }
}
