namespace Scenarios.Cli.Run;

/// <summary>Shows one line for each feature, for logs.</summary>
internal sealed class PlainProgress(TextWriter output, Verbosity verbosity = Verbosity.Usual) : FeatureProgress
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
            output.WriteLine($"{(feature.IsPassed ? "ok  " : "FAIL")} {feature.Text}");
            output.Write(verbosity == Verbosity.Verbose ? ScenarioText.Of(feature) : "");
        }
    }
}
