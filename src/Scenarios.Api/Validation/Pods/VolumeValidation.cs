using Scenarios.Api.Quantities;
using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Validation.Pods;

/// <summary>
/// The sources of volumes (pkg/apis/core/validation, validateVolumeSource). A volume without a source is an emptyDir by default.
/// </summary>
internal static class VolumeValidation
{
    public static void ValidateSource(FieldNode volume, FaultList faults) =>
        VolumeSources.Validate(volume, isPersistent: false, faults, (kind, source) => ValidateSource(kind, source, faults));

    /// <summary>Validates the items that select keys of a ConfigMap or Secret.</summary>
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

    private static void ValidateSource(string kind, FieldNode source, FaultList faults)
    {
        switch (kind)
        {
            case "emptyDir":
                if (source.Tree["sizeLimit"] is { } limit && Quantity.Of(limit).Sign < 0)
                {
                    faults.Forbidden(source.PathOf("sizeLimit"), "SizeLimit field must be a valid resource quantity");
                }

                break;
            case "configMap" or "secret":
                faults.Check(source, kind == "secret" ? "secretName" : "name");
                FilePathRules.ValidateMode(source, "defaultMode", faults);
                ValidateKeys(source, faults);
                break;
            case "persistentVolumeClaim":
                faults.Check(source, "claimName");
                break;
            case "gitRepo":
                faults.Check(source, "repository");
                FilePathRules.ValidateDescending(source, "directory", faults);
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
            case "ephemeral":
                ValidateClaim(source, faults);
                break;
            default:
                VolumeSources.ValidateShared(kind, source, isPersistent: false, faults);
                break;
        }
    }

    private static void ValidateClaim(FieldNode source, FaultList faults)
    {
        if (!faults.Check(source, "volumeClaimTemplate"))
        {
            return;
        }

        var template = source.Object("volumeClaimTemplate");
        MetadataValidation.ValidateLabels(template.Object("metadata"), "labels", faults);
        MetadataValidation.ValidateAnnotations(template.Object("metadata"), faults);
        ClaimSpecRules.Validate(template.Object("spec"), faults);
    }
}
