namespace Scenarios.Api.Validation;

/// <summary>A Pod's spec, also in templates (pkg/apis/core/validation, ValidatePodSpec).</summary>
internal static class PodSpecValidation
{
    public static void Validate(FieldNode spec, FaultList faults)
    {
        var volumes = ValidateVolumes(spec, faults);
        ValidateContainers(spec, volumes, faults);
        ValidateInitContainers(spec, volumes, faults);
        faults.Check(spec, "restartPolicy");
        faults.Check(spec, "dnsPolicy");
        MetadataValidation.ValidateLabels(spec, "nodeSelector", faults);
        ValidateHostPorts(spec, faults);
        AffinityValidation.Validate(spec, faults);
        TopologySpreadValidation.Validate(spec, faults);
        foreach (var field in (string[])["serviceAccountName", "nodeName", "activeDeadlineSeconds", "hostname", "subdomain"])
        {
            faults.Check(spec, field);
        }

        TolerationValidation.Validate(spec, faults);
    }

    private static void ValidateHostPorts(FieldNode spec, FaultList faults)
    {
        if (!spec.Flag("hostNetwork"))
        {
            return;
        }

        foreach (var container in (FieldNode[])[.. spec.Items("containers"), .. spec.Items("initContainers")])
        {
            foreach (var port in container.Items("ports"))
            {
                if (port.Integer("hostPort") is { } host && host != port.Integer("containerPort"))
                {
                    faults.Invalid(port.PathOf("hostPort"), host, "must match `containerPort` when `hostNetwork` is true");
                }
            }
        }
    }

    /// <summary>The names of the volumes that are in order.</summary>
    private static HashSet<string> ValidateVolumes(FieldNode spec, FaultList faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var volume in spec.Items("volumes"))
        {
            VolumeValidation.ValidateSource(volume, faults);
            faults.Check(volume, "name");
            var name = volume.Text("name");
            if (name.Length > 0 && !names.Add(name))
            {
                faults.Duplicate(volume.PathOf("name"), name);
            }
        }

        return names;
    }

    private static void ValidateContainers(FieldNode spec, HashSet<string> volumes, FaultList faults)
    {
        faults.Check(spec, "containers");
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var container in spec.Items("containers"))
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
}
