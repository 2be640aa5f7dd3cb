namespace Scenarios.Kubectl.Drain;

/// <summary>What drain does with one Pod.</summary>
/// <param name="Warning">The warning printed about it and similar Pods; empty for none.</param>
/// <param name="Error">Why nothing is drained at all; empty if the Pod is no obstacle.</param>
internal sealed record DrainVerdict(bool IsToGo, string Warning = "", string Error = "")
{
    public static DrainVerdict Goes { get; } = new(IsToGo: true);

    public static DrainVerdict Stays { get; } = new(IsToGo: false);
}
