namespace Scenarios.Cluster.Scheduling;

/// <summary>Why a node cannot take a Pod.</summary>
/// <param name="Reasons">In the words of the scheduler's plugins.</param>
/// <param name="IsFinal">Whether removing other Pods could not help.</param>
internal sealed record Refusal(IReadOnlyList<string> Reasons, bool IsFinal)
{
    public static Refusal Unschedulable { get; } = new(["node(s) were unschedulable"], IsFinal: true);

    public static Refusal Affinity { get; } = new(["node(s) didn't match Pod's node affinity/selector"], IsFinal: true);

    public static Refusal Ports { get; } = new(["node(s) didn't have free ports for the requested pod ports"], IsFinal: false);

    /// <summary>A bound volume is out of the node's reach.</summary>
    public static Refusal VolumeNode { get; } = new(["node(s) had volume node affinity conflict"], IsFinal: true);

    /// <summary>A claim that waits for its first consumer finds nothing within the node's reach.</summary>
    public static Refusal NoVolume { get; } = new(["node(s) didn't find available persistent volumes to bind"], IsFinal: true);
}
