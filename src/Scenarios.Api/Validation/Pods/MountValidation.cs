using Scenarios.Api.Validation.Volumes;

namespace Scenarios.Api.Validation.Pods;

/// <summary>The mounts and devices of a container (pkg/apis/core/validation, ValidateVolumeMounts and ValidateVolumeDevices).</summary>
internal static class MountValidation
{
    public static void Validate(FieldNode container, PodVolumes volumes, FaultList faults)
    {
        ValidateMounts(container, volumes, faults);
        ValidateDevices(container, volumes, faults);
    }

    private static void ValidateMounts(FieldNode container, PodVolumes volumes, FaultList faults)
    {
        var paths = default(DistinctTexts);
        var devices = container.Items("volumeDevices");
        foreach (var mount in container.Items("volumeMounts"))
        {
            var (name, path) = (mount.Text("name"), mount.Text("mountPath"));
            faults.Check(mount, "name");
            if (!volumes.Has(name))
            {
                faults.Add(FieldFault.NotFound(mount.PathOf("name"), name));
            }

            faults.Check(mount, "mountPath");
            if (!paths.TryAdd(path))
            {
                faults.Invalid(mount.PathOf("mountPath"), path, "must be unique");
            }

            Overlap(mount, "name", devices, "name", "must not already exist in volumeDevices", faults);
            Overlap(mount, "mountPath", devices, "devicePath", "must not already exist as a path in volumeDevices", faults);
            ValidateSubPath(mount, container.PathOf("volumeMounts"), faults);
            ValidatePropagation(mount, container, faults);
            ValidateReadOnly(mount, faults);
        }
    }

    private static void Overlap(FieldNode node, string field, FieldNode[] others, string theirs, string fault, FaultList faults)
    {
        foreach (var other in others)
        {
            if (other.Text(theirs) == node.Text(field))
            {
                faults.Invalid(node.PathOf(field), node.Text(field), fault);
                return;
            }
        }
    }

    /// <summary>Upstream reports these faults at the list, not at its item.</summary>
    private static void ValidateSubPath(FieldNode mount, FieldPath list, FaultList faults)
    {
        var atList = mount.At(list);
        FilePathRules.ValidateDescending(atList, "subPath", faults);
        if (mount.Text("subPathExpr").Length > 0 && mount.Text("subPath").Length > 0)
        {
            faults.Invalid(mount.PathOf("subPathExpr"), mount.Text("subPathExpr"), "subPathExpr and subPath are mutually exclusive");
        }

        FilePathRules.ValidateDescending(atList, "subPathExpr", faults);
    }

    private static void ValidatePropagation(FieldNode mount, FieldNode container, FaultList faults)
    {
        if (!mount.Has("mountPropagation"))
        {
            return;
        }

        var path = $"{container.PathOf("volumeMounts")}.mountPropagation";
        var propagation = mount.Text("mountPropagation");
        var accepted = mount.Accepted("mountPropagation");
        if (!accepted.Contains(propagation, StringComparer.Ordinal))
        {
            faults.Add(FieldFault.NotSupported(path, propagation, accepted));
        }
        else if (propagation == "Bidirectional" && !container.Object("securityContext").Flag("privileged"))
        {
            faults.Forbidden(path, "Bidirectional mount propagation is available only to privileged containers");
        }
    }

    private static void ValidateReadOnly(FieldNode mount, FaultList faults)
    {
        var path = mount.PathOf("recursiveReadOnly");
        switch (mount.Text("recursiveReadOnly"))
        {
            case "" or "Disabled":
                break;
            case "Enabled" or "IfPossible":
                if (!mount.Flag("readOnly"))
                {
                    faults.Forbidden(path, "may only be specified when readOnly is true");
                }

                if (mount.Text("mountPropagation") is not ("" or "None"))
                {
                    faults.Forbidden(path, "may only be specified when mountPropagation is None or not specified");
                }

                break;
            default:
                faults.NotSupported(mount, "recursiveReadOnly");
                break;
        }
    }

    private static void ValidateDevices(FieldNode container, PodVolumes volumes, FaultList faults)
    {
        if (container.List("volumeDevices").Count == 0)
        {
            return;
        }

        var (names, paths) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var mounts = container.Items("volumeMounts");
        foreach (var device in container.Items("volumeDevices"))
        {
            var (name, path) = (device.Text("name"), device.Text("devicePath"));
            faults.Check(device, "name");
            if (name.Length > 0 && !names.Add(name))
            {
                faults.Invalid(device.PathOf("name"), name, "must be unique");
            }

            if (volumes.Has(name) && !volumes.IsClaim(name))
            {
                faults.Invalid(device.PathOf("name"), name,
                    "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode");
            }
            else if (!volumes.Has(name))
            {
                faults.Add(FieldFault.NotFound(device.PathOf("name"), name));
            }

            ValidateDevicePath(device, path, paths, faults);
            Overlap(device, "name", mounts, "name", "must not already exist in volumeMounts", faults);
            Overlap(device, "devicePath", mounts, "mountPath", "must not already exist as a path in volumeMounts", faults);
        }
    }

    private static void ValidateDevicePath(FieldNode device, string path, HashSet<string> paths, FaultList faults)
    {
        if (!faults.Check(device, "devicePath"))
        {
            return;
        }

        if (Array.IndexOf(path.Split('/'), "..") >= 0)
        {
            faults.Invalid(device.PathOf("devicePath"), path, "can not contain backsteps ('..')");
        }
        else if (!paths.Add(path))
        {
            faults.Invalid(device.PathOf("devicePath"), path, "must be unique");
        }
    }
}
