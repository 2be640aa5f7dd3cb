using Scenarios.Cluster.Nodes.Containers;

namespace Scenarios.Cluster.Nodes.Pods;

/// <summary>The field path of a container, in the form used in the kubelet's Events.</summary>
internal static class EventPaths
{
    private static readonly Recent<(string List, string Name), string> Paths = new(64, static key => $"spec.{key.List}{{{key.Name}}}");

    public static string Of(ContainerSlot slot) => Paths.Of((ListOf(slot), slot.Spec.Name));

    private static string ListOf(ContainerSlot slot) =>
        slot.IsInit ? "initContainers" : slot.IsEphemeral ? "ephemeralContainers" : "containers";
}
