using Scenarios.Kubectl.Describe.Sections;

namespace Scenarios.Kubectl.Describe.Kinds;

/// <summary><c>kubectl describe pod</c>.</summary>
internal static class PodDescription
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    public static void Write(ApiObject pod, DescriptionWriter writer, DescribeSources sources)
    {
        WriteIdentity(pod, writer);
        WriteStatus(pod, writer, sources);
        var containers = new ContainerSection(writer, string.Empty, pod);
        if (pod.Spec.List("initContainers") is { Count: > 0 } initContainers)
        {
            containers.Write("Init Containers", initContainers, pod.ListAt("status", "initContainerStatuses"));
        }

        containers.Write("Containers", pod.Spec.List("containers"), pod.ListAt("status", "containerStatuses"));
        if (pod.Spec.List("ephemeralContainers") is { Count: > 0 } ephemeral)
        {
            containers.Write("Ephemeral Containers", ephemeral, pod.ListAt("status", "ephemeralContainerStatuses"));
        }

        WriteConditions(pod, writer);
        VolumeSection.Write(writer, pod.Spec.List("volumes"), string.Empty);
        writer.Field(0, "QoS Class", pod.TextAt("status", "qosClass"));
        MetadataSection.Labels(writer, "Node-Selectors", pod.Spec.Object("nodeSelector"));
        SchedulingSection.Tolerations(writer, "Tolerations", pod.Spec.List("tolerations"));
        SchedulingSection.TopologySpread(writer, pod.Spec.List("topologySpreadConstraints"), string.Empty);
        var uid = pod.Annotations.Text(MirrorAnnotation) is { Length: > 0 } mirror ? mirror : pod.Uid;
        EventSection.Write(writer, sources.EventsOf(pod, string.Empty, uid), sources.Now);
    }

    private static void WriteIdentity(ApiObject pod, DescriptionWriter writer)
    {
        writer.Field(0, "Name", pod.Name);
        writer.Field(0, "Namespace", pod.Namespace);
        WriteIfSet(writer, "Priority", pod.Spec.Scalar("priority"));
        WriteIfSet(writer, "Priority Class Name", pod.Spec.Text("priorityClassName"));
        WriteIfSet(writer, "Runtime Class Name", pod.Spec.Text("runtimeClassName"));
        WriteIfSet(writer, "Service Account", pod.Spec.Text("serviceAccountName"));
        var node = pod.Spec.Text("nodeName");
        writer.Field(0, "Node", node.Length == 0 ? "<none>" : $"{node}/{pod.TextAt("status", "hostIP")}");
        if (pod.TextAt("status", "startTime") is { Length: > 0 } start)
        {
            writer.Field(0, "Start Time", DescriptionTime.Of(start));
        }

        MetadataSection.Labels(writer, "Labels", pod.Labels);
        MetadataSection.Annotations(writer, "Annotations", pod.Annotations);
    }

    private static void WriteStatus(ApiObject pod, DescriptionWriter writer, DescribeSources sources)
    {
        var phase = pod.TextAt("status", "phase");
        if (pod.IsBeingDeleted && phase is not ("Failed" or "Succeeded"))
        {
            writer.Field(0, "Status", $"Terminating (lasts {HumanDuration.Since(pod.DeletionTimestamp, sources.Now)})");
            writer.Field(0, "Termination Grace Period", $"{pod.Metadata.Scalar("deletionGracePeriodSeconds")}s");
        }
        else
        {
            writer.Field(0, "Status", phase);
        }

        WriteIfSet(writer, "Reason", pod.TextAt("status", "reason"));
        WriteIfSet(writer, "Message", pod.TextAt("status", "message"));
        WriteIfSet(writer, "SeccompProfile", pod.Spec.Text("securityContext", "seccompProfile", "type"));
        writer.Field(0, "IP", pod.TextAt("status", "podIP"));
        WriteAddresses(pod, writer);
        MetadataSection.Controller(writer, pod);
        WriteIfSet(writer, "NominatedNodeName", pod.TextAt("status", "nominatedNodeName"));
        if (pod.Spec.Find("resources") is ObjectValue resources)
        {
            writer.Write(0, "Resources:\n");
            ContainerSection.Resources(writer, resources, 1);
        }
    }

    private static void WriteAddresses(ApiObject pod, DescriptionWriter writer)
    {
        var addresses = pod.ListAt("status", "podIPs");
        writer.Write(0, addresses.Count == 0 ? "IPs:\t<none>\n" : "IPs:\n");
        foreach (var address in addresses)
        {
            writer.Field(1, "IP", address.Text("ip"));
        }
    }

    private static void WriteConditions(ApiObject pod, DescriptionWriter writer)
    {
        var conditions = pod.ListAt("status", "conditions");
        if (pod.Spec.List("readinessGates") is { Count: > 0 } gates)
        {
            writer.Write(0, "Readiness Gates:\n  Type\tStatus\n");
            foreach (var type in gates.Select(gate => gate.Text("conditionType")))
            {
                var condition = conditions.FirstOrDefault(condition => condition.Text("type") == type);
                writer.Write(1, $"{type} \t{(condition is null ? "<none>" : condition.Text("status"))} \n");
            }
        }

        if (conditions.Count > 0)
        {
            writer.Write(0, "Conditions:\n  Type\tStatus\n");
            foreach (var condition in conditions)
            {
                writer.Write(1, $"{condition.Text("type")} \t{condition.Text("status")} \n");
            }
        }
    }

    private static void WriteIfSet(DescriptionWriter writer, string label, string value)
    {
        if (value.Length > 0)
        {
            writer.Field(0, label, value);
        }
    }
}
