using Scenarios.Cli.Output;
using Scenarios.Cli.Run;
using Scenarios.Cli.Tests.Terminals;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Features are reported in the order of their files, whichever ends first.</summary>
internal sealed class FeatureLinesTests
{
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly RunRecord _record = new();

    [Test]
    public void Finish_LaterFeatureFirst_WaitsForThoseBefore()
    {
        using var features = new TemporaryFeatures()
            .With("a.feature", Feature("a"))
            .With("b.feature", Feature("b"))
            .With("c.feature", Feature("c", "echo x"));
        using var progress = new PlainProgress(_output);

        Replay(features, progress, [2, 1]);
        _output.ToString().ShouldBeEmpty();
        Finish(progress, [0]);

        _output.ToString().ShouldBe("ok   a.feature  1/1\nok   b.feature  1/1\nFAIL c.feature  0/1\n");
    }

    [Test]
    public void Dispose_RunThatStopped_TellsWhatIsDecided()
    {
        using var features = new TemporaryFeatures()
            .With("a.feature", Feature("a"))
            .With("b.feature", Feature("b"))
            .With("c.feature", Feature("c", "echo x"));
        var progress = new PlainProgress(_output);
        Replay(features, progress, [2]);

        progress.Dispose();
        progress.Dispose();

        _output.ToString().ShouldBe("FAIL c.feature  0/1\n");
    }

    [Test]
    public void Show_OnATerminal_PutsTheLinesAboveTheBar()
    {
        using var features = new TemporaryFeatures().With("a.feature", Feature("a")).With("b.feature", Feature("b", "echo x"));
        var progress = new LiveProgress(_output, new ColourText(hasColour: false));

        Replay(features, progress, [0]);
        TerminalEmulator.Show(_output.ToString().Replace("\n", "\r\n"), 30).ShouldBe("ok   a.feature  1/1\n1/2 ━━━━━━━━━━━━━━━───────────");
        Finish(progress, [1]);
        progress.Dispose();

        TerminalEmulator.Show(_output.ToString().Replace("\n", "\r\n"), 30).ShouldBe("ok   a.feature  1/1\nFAIL b.feature  0/1");
    }

    private static string Feature(string name, string command = "true") =>
        $"Feature: {name}\n  Scenario: {name}\n    When I run \"{command}\"\n    Then the output is empty\n";

    private void Replay(TemporaryFeatures features, RunProgress progress, int[] order)
    {
        features.Run(_record);
        progress.RunStarted(_record.Plan);
        Finish(progress, order);
    }

    private void Finish(RunProgress progress, int[] order)
    {
        foreach (var index in order)
        {
            var (scenario, result) = _record.Finished[index];
            progress.ScenarioFinished(scenario, result);
        }
    }

    /// <summary>Records a real run, to replay it in another order.</summary>
    private sealed class RunRecord : IRunObserver
    {
        public RunPlan Plan { get; private set; } = null!;

        public List<(PlannedScenario Scenario, ScenarioResult Result)> Finished { get; } = [];

        public void RunStarted(RunPlan plan) => Plan = plan;

        public void ScenarioStarted(PlannedScenario scenario)
        {
        }

        public void ScenarioFinished(PlannedScenario scenario, ScenarioResult result) => Finished.Add((scenario, result));
    }
}
