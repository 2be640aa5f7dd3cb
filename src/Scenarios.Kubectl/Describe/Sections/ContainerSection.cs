using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The containers of a Pod or Pod template.</summary>
/// <param name="space">The indentation before the section's title; templates are indented by one more blank inside, as in kubectl.</param>
/// <param name="pod">The Pod, for values from its fields; in templates, a Pod that does not exist.</param>
internal sealed class ContainerSection(DescriptionWriter writer, string space, Pod pod)
{
    public void Write(string label, ViewList<Container> containers, ViewList<ContainerStatus> statuses)
    {
        writer.Write(0, $"{space}{label}:{(containers.Count == 0 ? " <none>" : string.Empty)}\n");
        foreach (var container in containers)
        {
            var status = statuses.FirstOrDefault(status => status.Name == container.Name);
            WriteBasics(container, status);
            WriteWords("Command", container.Command);
            WriteWords("Args", container.Args);
            if (status.Exists)
            {
                ContainerStates.Write(writer, status);
            }

            Resources(writer, container.Resources, 2);
            WriteProbe("Liveness", container.LivenessProbe);
            WriteProbe("Readiness", container.ReadinessProbe);
            WriteProbe("Startup", container.StartupProbe);
            WriteEnvironmentSources(container.EnvFrom);
            new EnvironmentSection(writer, pod).Write(container);
            WriteMounts(container.VolumeMounts);
        }
    }

    /// <summary>Limits and requests.</summary>
    public static void Resources(DescriptionWriter writer, ResourceRequirements resources, int level)
    {
        WriteQuantities(writer, "Limits", resources.Limits, level);
        WriteQuantities(writer, "Requests", resources.Requests, level);
    }

    private static void WriteQuantities(DescriptionWriter writer, string title, TextMap quantities, int level)
    {
        if (quantities.Count > 0)
        {
            writer.Write(level, $"{title}:\n");
        }

        foreach (var (name, quantity) in quantities.Sorted())
        {
            writer.Field(level + 1, name, quantity);
        }
    }

    private void WriteBasics(Container container, ContainerStatus status)
    {
        writer.Write(1, $"{(space.Length > 0 ? " " : string.Empty)}{container.Name}:\n");
        if (status.Exists)
        {
            writer.Field(2, "Container ID", status.ContainerID);
        }

        writer.Field(2, "Image", container.Image);
        if (status.Exists)
        {
            writer.Field(2, "Image ID", status.ImageID);
        }

        WritePorts("Port", container.Ports, static port => port.ContainerPortField);
        WritePorts("Host Port", container.Ports, static port => port.HostPort);
        writer.FieldIfSet(2, "SeccompProfile", container.SecurityContext.SeccompProfile.Type);
    }

    private void WritePorts(string label, ViewList<ContainerPort> ports, Func<ContainerPort, long> number)
    {
        var text = string.Join(", ", ports.Select(port => $"{number(port)}/{port.Protocol}"));
        writer.Field(2, ports.Count > 1 ? $"{label}s" : label, text.Length > 0 ? text : "<none>");
    }

    private void WriteWords(string label, TextList words)
    {
        if (words.Count == 0)
        {
            return;
        }

        writer.Write(2, $"{label}:\n");
        foreach (var line in words.ToArray().SelectMany(static word => word.Split('\n')))
        {
            writer.Write(3, $"{line}\n");
        }
    }

    private void WriteProbe(string label, Probe probe)
    {
        if (probe.Exists)
        {
            writer.Field(2, label, ProbeText.Of(probe));
        }
    }

    private void WriteEnvironmentSources(ViewList<EnvFromSource> sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        writer.Write(2, "Environment Variables from:\n");
        foreach (var source in sources)
        {
            var (kind, name, optional) = source.ConfigMapRef is { Exists: true } map
                ? ("ConfigMap", map.Name, map.Optional)
                : ("Secret", source.SecretRef.Name, source.SecretRef.Optional);
            var prefix = source.Prefix.Length > 0 ? $" with prefix '{source.Prefix}'" : string.Empty;
            writer.Write(3, $"{name}\t{kind}{prefix}\tOptional: {(optional == true ? "true" : "false")}\n");
        }
    }

    private void WriteMounts(ViewList<VolumeMount> mounts)
    {
        writer.Write(2, $"Mounts:{(mounts.Count == 0 ? "\t<none>" : string.Empty)}\n");
        foreach (var mount in mounts.OrderedBy(static mount => mount.MountPath))
        {
            var path = mount.SubPath.Length > 0 ? $",path={GoText.Quote(mount.SubPath)}" : string.Empty;
            writer.Write(3, $"{mount.MountPath} from {mount.Name} ({(mount.ReadOnly ? "ro" : "rw")}{path})\n");
        }
    }
}
