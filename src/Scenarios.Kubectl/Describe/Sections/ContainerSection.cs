using Scenarios.Api.Tables.Text;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The containers of a Pod or Pod template.</summary>
/// <param name="space">Put before the section's title; templates are indented by one blank more inside, as kubectl has it.</param>
/// <param name="pod">The Pod, for values from its fields; null in templates.</param>
internal sealed class ContainerSection(DescriptionWriter writer, string space, ApiObject? pod)
{
    public void Write(string label, ListValue containers, ListValue statuses)
    {
        writer.Write(0, $"{space}{label}:{(containers.Count == 0 ? " <none>" : string.Empty)}\n");
        foreach (var container in containers)
        {
            var name = container.Text("name");
            var status = statuses.FirstOrDefault(status => status.Text("name") == name);
            WriteBasics(container, status);
            WriteWords("Command", container.List("command"));
            WriteWords("Args", container.List("args"));
            if (status is not null)
            {
                ContainerStates.Write(writer, status);
            }

            Resources(writer, container.Object("resources"), 2);
            WriteProbe("Liveness", container.Find("livenessProbe"));
            WriteProbe("Readiness", container.Find("readinessProbe"));
            WriteProbe("Startup", container.Find("startupProbe"));
            WriteEnvironmentSources(container.List("envFrom"));
            new EnvironmentSection(writer, pod).Write(container);
            WriteMounts(container);
        }
    }

    /// <summary>Limits and requests.</summary>
    public static void Resources(DescriptionWriter writer, ObjectValue resources, int level)
    {
        foreach (var (title, field) in ((string, string)[])[("Limits", "limits"), ("Requests", "requests")])
        {
            var quantities = resources.Object(field);
            if (quantities.Count > 0)
            {
                writer.Write(level, $"{title}:\n");
            }

            foreach (var (name, quantity) in SelectorText.Sorted(quantities))
            {
                writer.Field(level + 1, name, quantity.Scalar());
            }
        }
    }

    private void WriteBasics(Value container, Value? status)
    {
        writer.Write(1, $"{(space.Length > 0 ? " " : string.Empty)}{container.Text("name")}:\n");
        if (status is not null)
        {
            writer.Field(2, "Container ID", status.Text("containerID"));
        }

        writer.Field(2, "Image", container.Text("image"));
        if (status is not null)
        {
            writer.Field(2, "Image ID", status.Text("imageID"));
        }

        WritePorts("Port", container, "containerPort");
        WritePorts("Host Port", container, "hostPort");
        if (container.Text("securityContext", "seccompProfile", "type") is { Length: > 0 } profile)
        {
            writer.Field(2, "SeccompProfile", profile);
        }
    }

    private void WritePorts(string label, Value container, string field)
    {
        var ports = container.List("ports");
        var text = string.Join(", ", ports.Select(port => $"{port.Integer(field) ?? 0}/{port.Text("protocol")}"));
        writer.Field(2, ports.Count > 1 ? $"{label}s" : label, text.Length > 0 ? text : "<none>");
    }

    private void WriteWords(string label, ListValue words)
    {
        if (words.Count == 0)
        {
            return;
        }

        writer.Write(2, $"{label}:\n");
        foreach (var line in words.SelectMany(word => word.Scalar().Split('\n')))
        {
            writer.Write(3, $"{line}\n");
        }
    }

    private void WriteProbe(string label, Value? probe)
    {
        if (probe is not null)
        {
            writer.Field(2, label, ProbeText.Of(probe));
        }
    }

    private void WriteEnvironmentSources(ListValue sources)
    {
        if (sources.Count == 0)
        {
            return;
        }

        writer.Write(2, "Environment Variables from:\n");
        foreach (var source in sources)
        {
            var (kind, reference) = source.Has("configMapRef") ? ("ConfigMap", source.Find("configMapRef")) : ("Secret", source.Find("secretRef"));
            var prefix = source.Text("prefix") is { Length: > 0 } text ? $" with prefix '{text}'" : string.Empty;
            writer.Write(3, $"{reference.Text("name")}\t{kind}{prefix}\tOptional: {(reference.Flag("optional") ? "true" : "false")}\n");
        }
    }

    private void WriteMounts(Value container)
    {
        var mounts = container.List("volumeMounts");
        writer.Write(2, $"Mounts:{(mounts.Count == 0 ? "\t<none>" : string.Empty)}\n");
        foreach (var mount in mounts.OrderBy(mount => mount.Text("mountPath"), StringComparer.Ordinal))
        {
            var path = mount.Text("subPath") is { Length: > 0 } subPath ? $",path={GoText.Quote(subPath)}" : string.Empty;
            writer.Write(3, $"{mount.Text("mountPath")} from {mount.Text("name")} ({(mount.Flag("readOnly") ? "ro" : "rw")}{path})\n");
        }
    }
}
