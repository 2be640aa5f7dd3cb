using Scenarios.Running.Results;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Snapshots from a user's point of view: missing, accepted, changed, stale.</summary>
internal sealed class SnapshotRunTests : IDisposable
{
    private const string Feature = "Feature: A\n  Scenario: x\n    When I run \"echo one\"\n    Then the output matches the snapshot \"echo\"\n";

    private readonly TemporaryFeatures _features = new TemporaryFeatures().With("a.feature", Feature);

    public void Dispose() => _features.Dispose();

    [Test]
    public void Run_MissingSnapshot_FailsWithTheWayToAccept()
    {
        var printed = _features.Print();

        printed.ShouldContain("There is no snapshot yet:");
        printed.ShouldContain("Accept it with --update-snapshots");
        _features.Exists("a.echo.received.txt").ShouldBeTrue();
    }

    [Test]
    public void Run_UpdateSnapshots_AcceptsAndThenPasses()
    {
        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);

        _features.Run().AllScenarios.Single().Status.ShouldBe(TestStatus.Passed);
        _features.Exists("a.echo.received.txt").ShouldBeFalse();
    }

    [Test]
    public void Run_OtherOutput_ShowsTheDifference()
    {
        _features.With("a.echo.verified.txt", "two\n");

        _features.Print().ShouldContain("    - two\n    + one\n");
    }

    [Test]
    public void Run_SnapshotThatNoSentenceNames_FailsTheFeature()
    {
        _features.With("a.echo.verified.txt", "one\n").With("a.old.verified.txt", "old\n");

        _features.Run().ExitCode.ShouldBe(1);
        _features.Print().ShouldContain("Stale: no sentence of");
        _features.Run(updateSnapshots: true);
        _features.Exists("a.old.verified.txt").ShouldBeFalse();
    }
}
