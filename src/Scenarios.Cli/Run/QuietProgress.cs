namespace Scenarios.Cli.Run;

/// <summary>Nothing: the summary tells what did not pass.</summary>
internal sealed class QuietProgress : FeatureProgress
{
    protected override void Show(IReadOnlyList<FeatureTally> features)
    {
    }
}
