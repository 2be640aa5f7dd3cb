using Scenarios.Kubectl.Describe.Sections;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Kubectl.Kinds.Pods;

/// <summary><c>kubectl describe pod</c>.</summary>
internal static class PodDescription
{
    private const string MirrorAnnotation = "kubernetes.io/config.mirror";

    public static void Write(Pod pod, DescriptionWriter writer, DescribeSources sources)
    {
        var (spec, status) = (pod.Spec, pod.Status);
        WriteIdentity(pod, writer);
        WriteStatus(pod, writer, sources);
        var containers = new ContainerSection(writer, string.Empty, pod);
        if (spec.InitContainers.Count > 0)
        {
            containers.Write("Init Containers", spec.InitContainers, status.InitContainerStatuses);
        }

        containers.Write("Containers", spec.Containers, status.ContainerStatuses);
        if (spec.EphemeralContainers.Count > 0)
        {
            containers.Write("Ephemeral Containers", new(spec.EphemeralContainers.Items), status.EphemeralContainerStatuses);
        }

        WriteConditions(pod, writer);
        VolumeSection.Write(writer, spec.Volumes, string.Empty);
        writer.Field(0, "QoS Class", status.QosClass);
        MetadataSection.Labels(writer, "Node-Selectors", spec.NodeSelector);
        SchedulingSection.Tolerations(writer, "Tolerations", spec.Tolerations);
        SchedulingSection.TopologySpread(writer, spec.TopologySpreadConstraints, string.Empty);
        var uid = pod.Annotations[MirrorAnnotation] is { Length: > 0 } mirror ? mirror : pod.Uid;
        EventSection.Write(writer, sources.EventsOf(pod, string.Empty, uid), sources.Now);
    }

    private static void WriteIdentity(Pod pod, DescriptionWriter writer)
    {
        var spec = pod.Spec;
        writer.Field(0, "Name", pod.Name);
        writer.Field(0, "Namespace", pod.Namespace);
        if (spec.Priority is { } priority)
        {
            writer.Field(0, "Priority", priority);
        }

        writer.FieldIfSet(0, "Priority Class Name", spec.PriorityClassName);
        writer.FieldIfSet(0, "Runtime Class Name", spec.RuntimeClassName);
        writer.FieldIfSet(0, "Service Account", spec.ServiceAccountName);
        writer.Field(0, "Node", spec.NodeName.Length == 0 ? "<none>" : $"{spec.NodeName}/{pod.Status.HostIP}");
        if (pod.Status.StartTime is { } start)
        {
            writer.Field(0, "Start Time", DescriptionTime.Of(start));
        }

        MetadataSection.Labels(writer, "Labels", pod.Labels);
        MetadataSection.Annotations(writer, "Annotations", pod.Annotations);
    }

    private static void WriteStatus(Pod pod, DescriptionWriter writer, DescribeSources sources)
    {
        var (spec, status) = (pod.Spec, pod.Status);
        if (pod.IsBeingDeleted && status.Phase is not (PodPhase.Failed or PodPhase.Succeeded))
        {
            var metadata = pod.Metadata;
            writer.Field(0, "Status", $"Terminating (lasts {HumanDuration.Since(metadata.DeletionTimestamp, sources.Now)})");
            writer.Field(0, "Termination Grace Period", $"{metadata.DeletionGracePeriodSeconds}s");
        }
        else
        {
            writer.Field(0, "Status", status.Phase);
        }

        writer.FieldIfSet(0, "Reason", status.Reason);
        writer.FieldIfSet(0, "Message", status.Message);
        writer.FieldIfSet(0, "SeccompProfile", spec.SecurityContext.SeccompProfile.Type);
        writer.Field(0, "IP", status.PodIP);
        writer.Write(0, status.PodIPs.Count == 0 ? "IPs:\t<none>\n" : "IPs:\n");
        foreach (var address in status.PodIPs)
        {
            writer.Field(1, "IP", address.Ip);
        }

        MetadataSection.Controller(writer, pod);
        writer.FieldIfSet(0, "NominatedNodeName", status.NominatedNodeName);
        if (spec.Resources.Exists)
        {
            writer.Write(0, "Resources:\n");
            ContainerSection.Resources(writer, spec.Resources, 1);
        }
    }

    private static void WriteConditions(Pod pod, DescriptionWriter writer)
    {
        var conditions = pod.Status.Conditions;
        if (pod.Spec.ReadinessGates is { Count: > 0 } gates)
        {
            writer.Write(0, "Readiness Gates:\n  Type\tStatus\n");
            foreach (var gate in gates)
            {
                var condition = conditions.Find(gate.ConditionType);
                writer.Write(1, $"{gate.ConditionType} \t{(condition.Exists ? condition.Status : "<none>")} \n");
            }
        }

        if (conditions.Count > 0)
        {
            writer.Write(0, "Conditions:\n  Type\tStatus\n");
            foreach (var condition in conditions)
            {
                writer.Write(1, $"{condition.Type} \t{condition.Status} \n");
            }
        }
    }
}
