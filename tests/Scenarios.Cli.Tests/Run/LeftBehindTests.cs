using System.Diagnostics;

namespace Scenarios.Cli.Tests.Run;

/// <summary>Received snapshots that no scenario asks for any more, and files with the name of a feature that are not features.</summary>
internal sealed class LeftBehindTests : IDisposable
{
    private const string Feature =
        "Feature: A\n  Scenario: x\n    When I run \"echo 1\"\n    Then the output matches the snapshot \"one\"\n";
    private readonly TemporaryFeatures _features = new TemporaryFeatures()
        .With("new.feature", Feature)
        .With("new.one.verified.txt", "1\n")
        .With("old.one.verified.txt", "1\n");

    public void Dispose() => _features.Dispose();

    [Test]
    public void Run_SnapshotOfAFeatureThatWasRenamed_IsToldAndGoesWithTheUpdate()
    {
        _features.Print().ShouldContain("Stale: there is no old.feature beside ");

        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);

        _features.Files(".verified.txt").ShouldBe(["new.one.verified.txt"]);
        _features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_PartOfTheFolder_JudgesNothing()
    {
        _features.With("other.feature", Feature.Replace("matches the snapshot \"one\"", "contains \"2\"", StringComparison.Ordinal));

        _features.Print().ShouldNotContain("Stale");
        _features.Run(change: options => options with { Paths = ["new.feature"] }).ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_CSharpBesideTheFeatures_MayHaveSnapshotsOfItsOwn() =>
        _features.With("OldTests.cs", "class OldTests;").Run().ExitCode.ShouldBe(0);

    [Test]
    [Platform("Linux")]
    public void Run_NamedPipe_IsRefusedAtOnce()
    {
        using var make = Process.Start("mkfifo", Path.Combine(_features.FullPath, "pipe.feature"));
        make.WaitForExit();

        _features.Print().ShouldContain("error: pipe.feature: the file cannot be read: it is a named pipe, not a file");
    }

    [Test]
    public void Run_ColumnThatNothingUses_IsToldAndPasses()
    {
        _features.With(
            "new.feature",
            "Feature: A\n  Scenario Outline: x\n    When I run \"echo <n>\"\n    Then the output contains \"<n>\"\n    Examples:\n      "
            + "| n | size |\n      | 1 | 2    |\n");

        _features.Print().ShouldContain(
            "note: new.feature:6:13: no step uses the column \"size\": write \"<size>\" where its value belongs.\n");
        _features.Run(change: options => options with { Paths = ["new.feature"], Name = "x" }).Errors.ShouldBeEmpty();
    }
}
