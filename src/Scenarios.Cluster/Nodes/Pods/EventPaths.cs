namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The field path of a container, in the form used in the kubelet's Events.</summary>
internal static class EventPaths
{
    public static string Of(ContainerSlot slot) => $"spec.{ListOf(slot)}{{{slot.Spec.Name}}}";

    private static string ListOf(ContainerSlot slot) =>
        slot.IsInit ? "initContainers" : slot.IsEphemeral ? "ephemeralContainers" : "containers";
}
