namespace Scenarios.Kubectl.Drain;

/// <summary>What drain does with one Pod.</summary>
/// <param name="Warning">What is said of it and others like it; empty for nothing.</param>
/// <param name="Error">Why nothing is drained at all; empty where it is no obstacle.</param>
internal sealed record DrainVerdict(bool IsToGo, string Warning = "", string Error = "")
{
    public static DrainVerdict Goes { get; } = new(IsToGo: true);

    public static DrainVerdict Stays { get; } = new(IsToGo: false);
}
