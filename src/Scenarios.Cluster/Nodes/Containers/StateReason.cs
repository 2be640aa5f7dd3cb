namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>
/// Why a container or a Pod is in its state, in one word and as people read it. A class: most have none, and every container would have
/// room for it.
/// </summary>
internal sealed record StateReason(string Reason, string Message)
{
    public static StateReason ContainerCreating { get; } = new("ContainerCreating", string.Empty);

    public static StateReason PodInitializing { get; } = new("PodInitializing", string.Empty);
}
