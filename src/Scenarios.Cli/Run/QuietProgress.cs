namespace Scenarios.Cli.Run;

/// <summary>Shows nothing: the summary reports what did not pass.</summary>
internal sealed class QuietProgress : FeatureProgress
{
    protected override void Show(IReadOnlyList<FeatureTally> features)
    {
    }
}
