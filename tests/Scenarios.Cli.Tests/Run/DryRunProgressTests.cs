using Scenarios.Cli.Run;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;

namespace Scenarios.Cli.Tests.Run;

/// <summary>A dry run reports matches, not passes.</summary>
internal sealed class DryRunProgressTests : IDisposable
{
    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With(
            "a.feature",
            "Feature: A\n  Scenario: x\n    When I run \"false\"\n    Then the output is empty\n  Scenario: y\n    When I run \"true\"\n")
        .With("b.feature", "Feature: B\n  Scenario: x\n    When nobody knows this\n  @ignore\n  Scenario: y\n    When I run \"true\"\n");

    public void Dispose() => _features.Dispose();

    [Test]
    public void Execute_DryRun_SaysOfEachFeatureWhatMatched()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var progress = new DryRunProgress(output);

        TestRun.Execute(
            StepLibraryOptions.With(
                new RunOptions
                {
                    BaseDirectory = _features.FullPath, Paths = ["."], BindingAssemblies = [typeof(ClusterDriver).Assembly], Workers = 1,
                    DryRun = true,
                },
                new RunSettings()),
            progress);

        output.ToString().ShouldBe("ok   a.feature  2 scenarios (2 matched)\nFAIL b.feature  2 scenarios (1 undefined, 1 skipped)\n");
    }
}
