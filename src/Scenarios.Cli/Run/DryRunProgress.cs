using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>One line for each feature of a dry run, with the number of scenarios whose steps all have definitions.</summary>
internal sealed class DryRunProgress(TextWriter output) : FeatureProgress
{
    public override void Dispose()
    {
        base.Dispose();
        output.Flush();
    }

    protected override void Show(IReadOnlyList<FeatureTally> features)
    {
        foreach (var feature in features)
        {
            output.WriteLine($"{(feature.HasFailed ? "FAIL" : "ok  ")} {feature.Uri}  {CountText.Of(feature.Results, isDryRun: true)}");
        }
    }
}
