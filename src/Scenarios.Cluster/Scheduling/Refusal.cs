namespace Scenarios.Cluster.Scheduling;

/// <summary>Why a node cannot take a Pod.</summary>
/// <param name="Reasons">As the scheduler's plugins word them.</param>
/// <param name="IsFinal">Whether removing other Pods could not help.</param>
/// <param name="Waits">Which changes may help.</param>
internal sealed record Refusal(IReadOnlyList<string> Reasons, bool IsFinal, WaitsFor Waits = WaitsFor.Nodes)
{
    public static Refusal Unschedulable { get; } = Final("node(s) were unschedulable");

    public static Refusal Affinity { get; } = Final("node(s) didn't match Pod's node affinity/selector");

    /// <summary>The Pod requires other nodes.</summary>
    public static Refusal OtherNode { get; } = Final("node(s) didn't satisfy plugin(s) [NodeAffinity]");

    public static Refusal Ports { get; } =
        new(["node(s) didn't have free ports for the requested pod ports"], IsFinal: false, WaitsFor.Nodes | WaitsFor.PodGone);

    /// <summary>A bound volume is not accessible from the node.</summary>
    public static Refusal VolumeNode { get; } = Final("node(s) had volume node affinity conflict", WaitsFor.Nodes | WaitsFor.Volumes);

    /// <summary>A claim that waits for its first consumer has no suitable volume for the node.</summary>
    public static Refusal NoVolume { get; } =
        Final("node(s) didn't find available persistent volumes to bind", WaitsFor.Nodes | WaitsFor.Volumes);

    /// <summary>Another Pod uses a claim that only a single Pod may use.</summary>
    public static Refusal SinglePodVolume { get; } = new(
        ["node has pod using PersistentVolumeClaim with the same name and ReadWriteOncePod access mode"], IsFinal: false, WaitsFor.PodGone);

    public static Refusal Spread { get; } =
        new(["node(s) didn't match pod topology spread "
            + "constraints"], IsFinal: false, WaitsFor.Nodes | WaitsFor.PodGone | WaitsFor.PodPlaced);

    public static Refusal SpreadLabel { get; } = Final("node(s) didn't match pod topology spread constraints (missing required label)");

    public static Refusal PodAffinity { get; } = Final("node(s) didn't match pod affinity rules", WaitsFor.Nodes | WaitsFor.PodPlaced);

    public static Refusal PodAntiAffinity { get; } =
        new(["node(s) didn't match pod anti-affinity rules"], IsFinal: false, WaitsFor.Nodes | WaitsFor.PodGone);

    public static Refusal OthersAntiAffinity { get; } =
        new(["node(s) didn't satisfy existing pods anti-affinity rules"], IsFinal: false, WaitsFor.Nodes | WaitsFor.PodGone);

    private static Refusal Final(string reason, WaitsFor waits = WaitsFor.Nodes) => new([reason], IsFinal: true, waits);
}
