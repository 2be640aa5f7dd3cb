namespace Scenarios.Api.Validation;

/// <summary>A Pod's spec, also in templates (pkg/apis/core/validation, ValidatePodSpec).</summary>
internal static class PodSpecValidation
{
    public static void Validate(FieldNode spec, FaultList faults)
    {
        var volumes = ValidateVolumes(spec, faults);
        ValidateContainers(spec, volumes, faults);
        ValidateInitContainers(spec, volumes, faults);
        faults.OneOf(spec, "restartPolicy", "Always", "Never", "OnFailure");
        faults.OneOf(spec, "dnsPolicy", "ClusterFirstWithHostNet", "ClusterFirst", "Default", "None");
        MetadataValidation.ValidateLabels(spec, "nodeSelector", faults);
        ValidateName(spec, "serviceAccountName", NameRules.Dns1123Subdomain, faults);
        ValidateName(spec, "nodeName", NameRules.Dns1123Subdomain, faults);
        if (spec.Integer("activeDeadlineSeconds") is { } deadline)
        {
            faults.InvalidEach(spec.PathOf("activeDeadlineSeconds"), deadline, NameRules.InRange(deadline, 1, int.MaxValue));
        }

        ValidateName(spec, "hostname", NameRules.Dns1123Label, faults);
        ValidateName(spec, "subdomain", NameRules.Dns1123Label, faults);
        TolerationValidation.Validate(spec, faults);
    }

    /// <summary>The names of the volumes that are in order.</summary>
    private static HashSet<string> ValidateVolumes(FieldNode spec, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in spec.Items("volumes"))
        {
            VolumeValidation.ValidateSource(volume, faults);
            var name = volume.Text("name");
            if (name.Length == 0)
            {
                faults.Required(volume.PathOf("name"));
                continue;
            }

            faults.InvalidEach(volume.PathOf("name"), name, NameRules.Dns1123Label(name));
            if (!names.Add(name))
            {
                faults.Duplicate(volume.PathOf("name"), name);
            }
        }

        return names;
    }

    private static void ValidateContainers(FieldNode spec, HashSet<string> volumes, FaultList faults)
    {
        var containers = spec.Items("containers");
        if (containers.Length == 0)
        {
            faults.Required(spec.PathOf("containers"));
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in containers)
        {
            ContainerValidation.Validate(container, volumes, faults);
            if (!names.Add(container.Text("name")))
            {
                faults.Duplicate(container.PathOf("name"), container.Text("name"));
            }

            ProbeValidation.ValidateAll(container, faults);
        }
    }

    private static void ValidateInitContainers(FieldNode spec, HashSet<string> volumes, FaultList faults)
    {
        var names = spec.List("containers").Select(container => (container.Find("name") as StringValue)?.Text ?? string.Empty).ToHashSet(StringComparer.Ordinal);
        foreach (var container in spec.Items("initContainers"))
        {
            ContainerValidation.Validate(container, volumes, faults);
            if (container.Text("name").Length > 0 && !names.Add(container.Text("name")))
            {
                faults.Duplicate(container.PathOf("name"), container.Text("name"));
            }

            if (container.Text("restartPolicy") == "Always")
            {
                ProbeValidation.ValidateAll(container, faults);
                continue;
            }

            foreach (var field in (string[])["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"])
            {
                if (container.Has(field))
                {
                    faults.Forbidden(container.PathOf(field), "may not be set for init containers without restartPolicy=Always");
                }
            }
        }
    }

    private static void ValidateName(FieldNode spec, string field, Func<string, IReadOnlyList<string>> rule, FaultList faults)
    {
        if (spec.Text(field) is { Length: > 0 } name)
        {
            faults.InvalidEach(spec.PathOf(field), name, rule(name));
        }
    }
}
