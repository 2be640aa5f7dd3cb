namespace Scenarios.Api.Validation;

/// <summary>What all containers have in common (pkg/apis/core/validation, validateContainerCommon).</summary>
internal static class ContainerValidation
{
    /// <param name="volumes">The names that mounts may refer to.</param>
    public static void Validate(FieldNode container, HashSet<string> volumes, FaultList faults)
    {
        faults.Check(container, "name");
        ValidateImage(container, faults);
        ValidatePorts(container, faults);
        EnvironmentValidation.Validate(container, faults);
        ValidateMounts(container, volumes, faults);
        faults.Check(container, "imagePullPolicy");
        ResourcesValidation.Validate(container.Object("resources"), faults);
    }

    private static void ValidateImage(FieldNode container, FaultList faults)
    {
        var image = container.Text("image");
        if (faults.Check(container, "image") && image.Trim().Length != image.Length)
        {
            faults.Invalid(container.PathOf("image"), image, "must not have leading or trailing whitespace");
        }

        faults.Check(container, "terminationMessagePolicy");
    }

    private static void ValidatePorts(FieldNode container, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in container.Items("ports"))
        {
            var name = port.Text("name");
            if (faults.Check(port, "name") && name.Length > 0 && !names.Add(name))
            {
                faults.Duplicate(port.PathOf("name"), name);
            }

            faults.Check(port, "containerPort");
            faults.Check(port, "hostPort");
            faults.Check(port, "protocol");
        }
    }

    /// <summary>Upstream states these faults at the list, not at its item.</summary>
    private static void ValidateSubPath(FieldNode mount, string list, FaultList faults)
    {
        var atList = mount with { Path = list };
        FilePathRules.ValidateDescending(atList, "subPath", faults);
        if (mount.Text("subPathExpr").Length > 0 && mount.Text("subPath").Length > 0)
        {
            faults.Invalid(mount.PathOf("subPathExpr"), mount.Text("subPathExpr"), "subPathExpr and subPath are mutually exclusive");
        }

        FilePathRules.ValidateDescending(atList, "subPathExpr", faults);
    }

    private static void ValidateMounts(FieldNode container, HashSet<string> volumes, FaultList faults)
    {
        var paths = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in container.Items("volumeMounts"))
        {
            faults.Check(mount, "name");
            if (!volumes.Contains(mount.Text("name")))
            {
                faults.Add(FieldFault.NotFound(mount.PathOf("name"), mount.Text("name")));
            }

            faults.Check(mount, "mountPath");
            if (!paths.Add(mount.Text("mountPath")))
            {
                faults.Invalid(mount.PathOf("mountPath"), mount.Text("mountPath"), "must be unique");
            }

            ValidateSubPath(mount, container.PathOf("volumeMounts"), faults);
        }
    }
}
