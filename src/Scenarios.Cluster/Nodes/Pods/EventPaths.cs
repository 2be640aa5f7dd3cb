namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The field path of a container, as the kubelet's events name it.</summary>
internal static class EventPaths
{
    public static string Of(ContainerSlot slot) => $"spec.{ListOf(slot)}{{{slot.Spec.Name}}}";

    private static string ListOf(ContainerSlot slot) =>
        slot.IsInit ? "initContainers" : slot.IsEphemeral ? "ephemeralContainers" : "containers";
}
