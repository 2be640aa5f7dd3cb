namespace Scenarios.Api.Validation.Pods;

/// <summary>
/// The sources of volumes (pkg/apis/core/validation, validateVolumeSource). A volume without a source is an emptyDir by default.
/// </summary>
internal static class VolumeValidation
{
    public static void ValidateSource(FieldNode volume, FaultList faults)
    {
        var sources = 0;
        foreach (var (name, value) in volume.Tree)
        {
            if (name == "name" || value is NullValue)
            {
                continue;
            }

            if (++sources > 1)
            {
                faults.Forbidden(volume.PathOf(name), "may not specify more than 1 volume type");
                continue;
            }

            ValidateSource(volume.Object(name), name, faults);
        }
    }

    private static void ValidateSource(FieldNode source, string kind, FaultList faults)
    {
        switch (kind)
        {
            case "configMap" or "secret":
                faults.Check(source, kind == "secret" ? "secretName" : "name");
                FilePathRules.ValidateMode(source, "defaultMode", faults);
                ValidateKeys(source, faults);
                break;
            case "persistentVolumeClaim":
                faults.Check(source, "claimName");
                break;
            case "hostPath" when faults.Check(source, "path"):
                FilePathRules.ValidateWithoutBackSteps(source, "path", faults);
                faults.Check(source, "type");
                break;
            case "downwardAPI":
                FilePathRules.ValidateMode(source, "defaultMode", faults);
                foreach (var item in source.Items("items"))
                {
                    DownwardApiValidation.ValidateFile(item, source.Path, faults);
                }

                break;
            case "projected":
                FilePathRules.ValidateMode(source, "defaultMode", faults);
                ProjectionValidation.Validate(source, faults);
                break;
        }
    }

    /// <summary>The items that choose keys of a ConfigMap or Secret.</summary>
    internal static void ValidateKeys(FieldNode source, FaultList faults)
    {
        foreach (var item in source.Items("items"))
        {
            faults.Check(item, "key");
            faults.Check(item, "path");
            FilePathRules.ValidateReserved(item, "path", faults);
            FilePathRules.ValidateMode(item, "mode", faults);
        }
    }
}
