namespace Scenarios.Api.Validation.Pods;

/// <summary>A Pod's spec, including that of templates (pkg/apis/core/validation, ValidatePodSpec).</summary>
internal static class PodSpecValidation
{
    // What a controller's template contains was found valid with the object that the template came from.
    private static readonly CleanTrees Clean = new(256);

    public static void Validate(FieldNode spec, FaultList faults) => Clean.Check(spec, faults, ValidateAnew);

    private static void ValidateAnew(FieldNode spec, FaultList faults)
    {
        var volumes = ValidateVolumes(spec, faults);
        ValidateContainers(spec, volumes, faults);
        ValidateInitContainers(spec, volumes, faults);
        faults.Check(spec, "restartPolicy");
        faults.Check(spec, "dnsPolicy");
        MetadataValidation.ValidateLabels(spec, "nodeSelector", faults);
        ValidateHostPorts(spec, faults);
        SecurityContextValidation.ValidatePod(spec, faults);
        AffinityValidation.Validate(spec, faults);
        DnsValidation.Validate(spec, faults);
        ValidateGates(spec, faults);
        TopologySpreadValidation.Validate(spec, faults);
        ValidateHostUsers(spec, faults);
        foreach (var field in (ReadOnlySpan<string>)["serviceAccountName", "nodeName", "activeDeadlineSeconds", "hostname", "subdomain"])
        {
            faults.Check(spec, field);
        }

        TolerationValidation.Validate(spec, faults);
        DnsValidation.ValidateAliases(spec, faults);
        faults.Check(spec, "priorityClassName");
        if (spec.Text("runtimeClassName") is { Length: > 0 } name)
        {
            faults.InvalidEach(spec.PathOf("runtimeClassName"), name, NameRules.Dns1123Subdomain(name));
        }

        var overhead = spec.Object("overhead");
        ResourcesValidation.ValidateLimits(overhead.At(overhead.PathOf("limits")), faults);
        OperatingSystemValidation.Validate(spec, faults);
    }

    private static void ValidateGates(FieldNode spec, FaultList faults)
    {
        foreach (var gate in spec.Items("readinessGates"))
        {
            faults.InvalidEach(gate.PathOf("conditionType"), gate.Text("conditionType"),
                NameRules.QualifiedName(gate.Text("conditionType")));
        }

        HashSet<string>? names = null;
        foreach (var gate in spec.Items("schedulingGates"))
        {
            var name = gate.Text("name");
            faults.InvalidEach(gate.Path, name, NameRules.QualifiedName(name));
            if (!(names ??= new(StringComparer.Ordinal)).Add(name))
            {
                faults.Duplicate(gate.Path, name);
            }
        }
    }

    private static void ValidateHostUsers(FieldNode spec, FaultList faults)
    {
        if (spec.Tree["hostUsers"] is not BooleanValue { Boolean: false })
        {
            return;
        }

        foreach (var field in (string[])["hostNetwork", "hostPID", "hostIPC"])
        {
            if (spec.Flag(field))
            {
                faults.Forbidden(spec.PathOf(field), "when `pod.Spec.HostUsers` is false");
            }
        }
    }

    /// <summary>Checks for host ports that are requested twice.</summary>
    private static void ValidatePorts(FieldNode[] containers, FaultList faults)
    {
        HashSet<string>? ports = null;
        foreach (var container in containers)
        {
            foreach (var port in container.Items("ports"))
            {
                if (port.Integer("hostPort") is { } number and not 0)
                {
                    var key = $"{port.Text("protocol")}/{port.Text("hostIP")}/{number}";
                    if (!(ports ??= new(StringComparer.Ordinal)).Add(key))
                    {
                        faults.Duplicate(port.PathOf("hostPort"), key);
                    }
                }
            }
        }
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

    /// <summary>Validates the volumes and returns those that have names.</summary>
    private static PodVolumes ValidateVolumes(FieldNode spec, FaultList faults)
    {
        var volumes = new PodVolumes();
        foreach (var volume in spec.Items("volumes"))
        {
            VolumeValidation.ValidateSource(volume, faults);
            faults.Check(volume, "name");
            var name = volume.Text("name");
            if (name.Length > 0 && !volumes.TryAdd(volume))
            {
                faults.Duplicate(volume.PathOf("name"), name);
            }
        }

        return volumes;
    }

    private static void ValidateContainers(FieldNode spec, PodVolumes volumes, FaultList faults)
    {
        faults.Check(spec, "containers");
        var names = default(DistinctTexts);
        foreach (var container in spec.Items("containers"))
        {
            ContainerValidation.Validate(container, volumes, spec.Text("restartPolicy"), faults);
            if (!names.TryAdd(container.Text("name")))
            {
                faults.Duplicate(container.PathOf("name"), container.Text("name"));
            }

            LifecycleValidation.Validate(container, spec.Integer("terminationGracePeriodSeconds"), faults);
            ProbeValidation.ValidateAll(container, faults);
            if (container.Has("restartPolicy"))
            {
                faults.Forbidden(container.PathOf("restartPolicy"), "may not be set for non-init containers");
            }
        }

        ValidatePorts(spec.Items("containers"), faults);
    }

    private static void ValidateInitContainers(FieldNode spec, PodVolumes volumes, FaultList faults)
    {
        if (spec.List("initContainers").Count == 0)
        {
            return;
        }

        var names = spec.List(
            "containers").Select(container =>
                (container.Find("name") as StringValue)?.Text ?? string.Empty).ToHashSet(StringComparer.Ordinal);
        foreach (var container in spec.Items("initContainers"))
        {
            ContainerValidation.Validate(container, volumes, spec.Text("restartPolicy"), faults);
            if (container.Text("name").Length > 0 && !names.Add(container.Text("name")))
            {
                faults.Duplicate(container.PathOf("name"), container.Text("name"));
            }

            ValidatePorts([container], faults);
            faults.Check(container, "restartPolicy");
            if (container.Text("restartPolicy") == "Always")
            {
                LifecycleValidation.Validate(container, spec.Integer("terminationGracePeriodSeconds"), faults);
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
