using Scenarios.Running.Planning;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Run;

/// <summary>
/// A snapshot is stale when the whole feature has passed and no scenario asked for it. In other runs, accepted snapshots stay.
/// </summary>
internal sealed class StaleSnapshotRunTests : IDisposable
{
    private const string TwoScenarios = """
        Feature: A
          Scenario: first
            When I run "echo one"
            Then the output matches the snapshot "one"
          Scenario: second
            When I run "echo two"
            Then the output matches the snapshot "two"
        """;

    private readonly TemporaryFeatures _features = new();

    public void Dispose() => _features.Dispose();

    [Test]
    public void Run_SnapshotThatNobodyAsksFor_FailsTheFeatureAndIsRemovedByAnUpdate()
    {
        WithBoth().With("a.old.verified.txt", "old\n");

        _features.Run().ExitCode.ShouldBe(1);
        _features.Print().ShouldContain("Stale: all scenarios of ");
        _features.Print().ShouldContain("a.old.verified.txt. Remove it, or run with --update-snapshots");
        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);
        _features.Files(".verified.txt").ShouldBe(["a.one.verified.txt", "a.two.verified.txt"]);
    }

    [TestCase("When I run 'echo Accept: text/plain'", TestName = "Run_StepWithAColon_KeepsTheUnnamedSnapshot")]
    [TestCase(
        "Given the manifest:\n      \"\"\"\n      apiVersion: v1\n      kind: ConfigMap\n      metadata:\n        name: x\n      "
        + "\"\"\"\n    When I run \"echo one\"",
        TestName = "Run_DocStringThatLooksLikeHeadings_KeepsTheUnnamedSnapshot")]
    [TestCase(
        "When I run:\n      ```\n      echo Scenario: other\n      ```",
        TestName = "Run_OtherScenarioInADocString_KeepsTheUnnamedSnapshot")]
    public void Run_UpdateOfUnnamedSnapshot_KeepsIt(string steps)
    {
        _features.With(
            "a.feature",
            $"Feature: A\n  Scenario: x\n    Note: the order matters\n\n    {steps}\n    Then the output matches the snapshot\n");
        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);

        _features.Files(".verified.txt").ShouldBe(["a.x.verified.txt"]);
        _features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_SentencesOfOnesOwn_Count()
    {
        _features.With("a.feature", "Feature: A\n  Scenario: x\n    Then the page looks as it did\n");
        RunOptions WithOwnSteps(RunOptions options) => options with { BindingTypes = [typeof(PageSteps)] };

        _features.Run(updateSnapshots: true, WithOwnSteps).ExitCode.ShouldBe(0);
        _features.Run(change: WithOwnSteps).ExitCode.ShouldBe(0);
        _features.Files(".verified.txt").ShouldBe(["a.page.verified.txt"]);
    }

    [Test]
    public void Run_PartsOfAFeature_RemoveNothing()
    {
        WithBoth().With("a.old.verified.txt", "old\n");
        Func<RunOptions, RunOptions>[] parts =
        [
            options => options with { Name = "first" },
            options => options with { Paths = ["a.feature:5"] },
            options => options with { Shard = new Shard(1, 2) },
        ];

        foreach (var part in parts)
        {
            _features.Run(updateSnapshots: true, part).ExitCode.ShouldBe(0);
            _features.Run(change: part).ExitCode.ShouldBe(0);
        }

        _features.Files(".verified.txt").Count.ShouldBe(3);
    }

    [TestCase("@ignore\n  Scenario: third\n    When I run \"echo x\"\n")]
    [TestCase(
        "Scenario: third\n    When I run \"false\"\n    Then the command succeeds\n    And the output matches the snapshot \"old\"\n")]
    [TestCase("Scenario: third\n    When nobody knows this sentence\n    Then the output matches the snapshot \"old\"\n")]
    public void Run_AScenarioThatDoesNotPass_RemovesNothing(string third)
    {
        WithBoth().With("a.feature", $"{TwoScenarios}\n  {third}").With("a.old.verified.txt", "old\n");

        _features.Run(updateSnapshots: true);
        _features.Print().ShouldNotContain("Stale");

        _features.Exists("a.old.verified.txt").ShouldBeTrue();
    }

    [Test]
    public void Run_FeatureWhoseNameBeginsAnother_LeavesTheOthersFiles()
    {
        _features.With("web.feature", Named("word")).With("web.api.feature", Named("answer.v1"));

        _features.Run(updateSnapshots: true, options => options with { Workers = 4 }).ExitCode.ShouldBe(0);
        _features.Run(updateSnapshots: true, options => options with { Paths = ["web.feature"] }).ExitCode.ShouldBe(0);

        _features.Files(".verified.txt").ShouldBe(["web.api.answer-v1.verified.txt", "web.word.verified.txt"]);
        _features.Run().ExitCode.ShouldBe(0);
    }

    [Test]
    public void Run_FeatureNameWithSignsOfPatterns_MeansItself()
    {
        _features.With("a[1]*.feature", Named("word")).With("a[1]b.feature", Named("word"));

        _features.Run(updateSnapshots: true).ExitCode.ShouldBe(0);
        _features.Run(updateSnapshots: true, options => options with { Paths = ["a[1]*.feature"] }).ExitCode.ShouldBe(0);
        _features.Files(".verified.txt").ShouldBe(["a[1]*.word.verified.txt", "a[1]b.word.verified.txt"]);
    }

    [Test]
    public void Run_WholeFeaturePasses_ClearsReceivedFilesOfSnapshotsThatAreGone()
    {
        WithBoth().With("a.renamed.received.txt", "x\n").With("b.other.received.txt", "x\n");

        _features.Run(change: options => options with { Name = "first" });
        _features.Exists("a.renamed.received.txt").ShouldBeTrue();
        _features.Run();

        _features.Exists("a.renamed.received.txt").ShouldBeFalse();
        _features.Exists("b.other.received.txt").ShouldBeTrue();
    }

    [Test]
    public void Run_SeveralWorkers_JudgeOnce()
    {
        WithBoth().With("a.old.verified.txt", "old\n");

        var printed = _features.Print(change: options => options with { Workers = 2 });

        (printed.Split("Stale: ").Length - 1).ShouldBe(1);
    }

    private TemporaryFeatures WithBoth() =>
        _features.With("a.feature", TwoScenarios).With("a.one.verified.txt", "one\n").With("a.two.verified.txt", "two\n");

    private static string Named(string snapshot) =>
        $"Feature: A\n  Scenario: x\n    When I run \"echo one\"\n    Then the output matches the snapshot \"{snapshot}\"\n";

    [Binding]
    public sealed class PageSteps(SnapshotVerifier snapshots)
    {
        [Then("the page looks as it did")]
        public void Looks() => snapshots.Verify("page", "<html>\n");
    }
}
