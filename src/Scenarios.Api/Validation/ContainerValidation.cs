namespace Scenarios.Api.Validation;

/// <summary>What all containers have in common (pkg/apis/core/validation, validateContainerCommon).</summary>
internal static class ContainerValidation
{
    /// <param name="volumes">The names that mounts may refer to.</param>
    public static void Validate(FieldNode container, HashSet<string> volumes, FaultList faults)
    {
        var name = container.Text("name");
        if (name.Length == 0)
        {
            faults.Required(container.PathOf("name"));
        }
        else
        {
            faults.InvalidEach(container.PathOf("name"), name, NameRules.Dns1123Label(name));
        }

        ValidateImage(container, faults);
        ValidatePorts(container, faults);
        EnvironmentValidation.Validate(container, faults);
        ValidateMounts(container, volumes, faults);
        faults.OneOf(container, "imagePullPolicy", "Always", "IfNotPresent", "Never");
        ResourcesValidation.Validate(container.Object("resources"), faults);
    }

    private static void ValidateImage(FieldNode container, FaultList faults)
    {
        var image = container.Text("image");
        if (image.Length == 0)
        {
            faults.Required(container.PathOf("image"));
        }
        else if (image.Trim().Length != image.Length)
        {
            faults.Invalid(container.PathOf("image"), image, "must not have leading or trailing whitespace");
        }

        faults.OneOf(container, "terminationMessagePolicy", "File", "FallbackToLogsOnError");
    }

    private static void ValidatePorts(FieldNode container, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var port in container.Items("ports"))
        {
            var name = port.Text("name");
            var broken = name.Length == 0 ? [] : NameRules.PortName(name);
            faults.InvalidEach(port.PathOf("name"), name, broken);
            if (name.Length > 0 && broken.Count == 0 && !names.Add(name))
            {
                faults.Duplicate(port.PathOf("name"), name);
            }

            if (port.Integer("containerPort") is not { } number || number == 0)
            {
                faults.Required(port.PathOf("containerPort"));
            }
            else
            {
                faults.InvalidEach(port.PathOf("containerPort"), number, NameRules.PortNumber(number));
            }

            if (port.Integer("hostPort") is { } hostPort && hostPort != 0)
            {
                faults.InvalidEach(port.PathOf("hostPort"), hostPort, NameRules.PortNumber(hostPort));
            }

            faults.OneOf(port, "protocol", "SCTP", "TCP", "UDP");
        }
    }

    /// <summary>Upstream states these faults at the list, not at its item.</summary>
    private static void ValidateSubPath(FieldNode mount, string list, FaultList faults)
    {
        var atList = mount.At(list);
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
            if (mount.Text("name").Length == 0)
            {
                faults.Required(mount.PathOf("name"));
            }

            if (!volumes.Contains(mount.Text("name")))
            {
                faults.Add(FieldFault.NotFound(mount.PathOf("name"), mount.Text("name")));
            }

            if (mount.Text("mountPath").Length == 0)
            {
                faults.Required(mount.PathOf("mountPath"));
            }

            if (!paths.Add(mount.Text("mountPath")))
            {
                faults.Invalid(mount.PathOf("mountPath"), mount.Text("mountPath"), "must be unique");
            }

            ValidateSubPath(mount, container.PathOf("volumeMounts"), faults);
        }
    }
}
