namespace Scenarios.Api.Validation.Pods;

/// <summary>Rules common to all containers (pkg/apis/core/validation, validateContainerCommon).</summary>
internal static class ContainerValidation
{
    /// <param name="volumes">The volumes that mounts and devices may refer to.</param>
    /// <param name="podRestarts">The Pod's restartPolicy.</param>
    public static void Validate(FieldNode container, PodVolumes volumes, string podRestarts, FaultList faults)
    {
        faults.Check(container, "name");
        ValidateImage(container, faults);
        ValidatePorts(container, faults);
        EnvironmentValidation.Validate(container, faults);
        MountValidation.Validate(container, volumes, faults);
        faults.Check(container, "imagePullPolicy");
        ResourcesValidation.Validate(container.Object("resources"), faults);
        ValidateResizing(container, podRestarts, faults);
        SecurityContextValidation.ValidateContainer(container, faults);
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
        var names = default(DistinctTexts);
        foreach (var port in container.Items("ports"))
        {
            var name = port.Text("name");
            if (faults.Check(port, "name") && name.Length > 0 && !names.TryAdd(name))
            {
                faults.Duplicate(port.PathOf("name"), name);
            }

            faults.Check(port, "containerPort");
            faults.Check(port, "hostPort");
            faults.Check(port, "protocol");
        }
    }

    private static void ValidateResizing(FieldNode container, string podRestarts, FaultList faults)
    {
        var names = default(DistinctTexts);
        var path = container.PathOf("resizePolicy");
        foreach (var policy in container.Items("resizePolicy"))
        {
            var (name, restart) = (policy.Text("resourceName"), policy.Text("restartPolicy"));
            if (!names.TryAdd(name))
            {
                faults.DuplicateObject(policy.Path, name);
            }

            if (name is not ("cpu" or "memory"))
            {
                // Resource names have their own string type in Go, so they appear without quotes.
                faults.Add(new("FieldValueNotSupported", $"Unsupported value: {name}: supported values: \"cpu\", \"memory\"", path));
            }

            if (restart is not ("NotRequired" or "RestartContainer"))
            {
                faults.Add(FieldFault.NotSupported(path, restart, ["NotRequired", "RestartContainer"]));
            }

            if (podRestarts == "Never" && restart != "NotRequired")
            {
                faults.Invalid(path, restart, "must be 'NotRequired' when `restartPolicy` is 'Never'");
            }
        }
    }
}
