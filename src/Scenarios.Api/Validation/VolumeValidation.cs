using Scenarios.Api.Tree;

namespace Scenarios.Api.Validation;

/// <summary>The sources of volumes (pkg/apis/core/validation, validateVolumeSource). A volume without a source is an emptyDir by default.</summary>
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
        var field = kind switch
        {
            "configMap" => "name",
            "secret" => "secretName",
            "persistentVolumeClaim" => "claimName",
            "hostPath" => "path",
            _ => string.Empty,
        };
        if (field.Length > 0 && source.Text(field).Length == 0)
        {
            faults.Required(source.PathOf(field));
        }

        foreach (var item in source.Items("items"))
        {
            foreach (var required in (string[])["key", "path"])
            {
                if (item.Text(required).Length == 0)
                {
                    faults.Required(item.PathOf(required));
                }
            }
        }
    }
}
