using System.Text.RegularExpressions;

namespace Scenarios.Cli.Tests.Run;

/// <summary>The replay line, pasted into a shell in the run's folder, runs the scenario again the same way.</summary>
[Platform(Exclude = "Win")]
internal sealed class ReplayTests : IDisposable
{
    private readonly TemporaryFeatures _features = new();

    public void Dispose() => _features.Dispose();

    [TestCase("a.feature")]
    [TestCase("my features/it's $1.feature")]
    public void Run_ReplayLinePasted_FailsInTheSameWay(string name)
    {
        _features
            .With(
                name,
                "Feature: A\n  Scenario: other\n    When I run \"true\"\n  Scenario: x\n    Given a step that makes \"one\" and waits "
                + "for \"one\"\n    Then the output is empty\n")
            .With("bin/scenarios", $"#!/bin/sh\nexec dotnet '{CommandProcess.Assembly}' \"$@\"\n")
            .Link("my steps", Path.GetDirectoryName(typeof(WaitingSteps).Assembly.Location)!);
        var steps = $"my steps/{Path.GetFileName(typeof(WaitingSteps).Assembly.Location)}";
        var first = Finish(CommandProcess.Start(_features.FullPath, "run", ".", "--seed", "7", "--steps", steps));
        var line = Regex.Match(
            first,
            "^  Replay: (?<line>.+)$",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(1)).Groups["line"].Value;

        var second = Finish(CommandProcess.Start(
            _features.FullPath, "sh", ["-c", $"chmod +x bin/scenarios; PATH=$PWD/bin:$PATH; {line}"]));

        line.ShouldContain("--seed 7 --steps 'my steps/");
        second.ShouldContain($"Replay: {line}\n");
        second.ShouldContain("1 scenario (1 failed)");
        Seed(second).ShouldBe(Seed(first));
    }

    [Test]
    public void Run_SomethingBreaksInTheCluster_NamesTheReplayOfTheReports()
    {
        _features
            .With(
                "a.feature",
                "Feature: A\n  Scenario: x\n    Given a cluster in which something breaks\n    When I run \"sleep 5\"\n    Then the "
                + "output is empty\n    And the command succeeds\n")
            .Link("my steps", Path.GetDirectoryName(typeof(ClusterBreakingSteps).Assembly.Location)!);
        var steps = $"my steps/{Path.GetFileName(typeof(ClusterBreakingSteps).Assembly.Location)}";

        var printed = Finish(CommandProcess.Start(_features.FullPath, "run", "a.feature", "--seed", "7", "--steps", steps));

        var line = $"scenarios run a.feature:2 --seed 7 --steps '{steps}'";
        printed.ShouldContain($"kubelet: sync: internal error: InvalidOperationException: no such Pod (seed ");
        printed.ShouldContain($"replay: {line})\n");
        printed.ShouldContain($"  Replay: {line}\n");
    }

    private static string Finish(CommandProcess command)
    {
        using (command)
        {
            command.WaitForExit().ShouldBe(1, command.Text);
            return command.Text;
        }
    }

    private static string Seed(string text) => Regex.Match(text, "Scenario seed [0-9]*", RegexOptions.None, TimeSpan.FromSeconds(1)).Value;
}
