using Scenarios.Report.Comparison;
using Scenarios.Running.Results;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Comparison;

/// <summary>What has changed between two runs, in words.</summary>
public sealed class RunComparisonTests
{
    private static readonly ScenarioResult Passed = Timed("passed", 5);

    [Test]
    public void Lines_NothingChanged_SaysSo() => Lines([Passed], [Passed]).ShouldBe(["nothing has changed"]);

    [Test]
    public void Lines_FailuresFixesAndRest_NamesEach() => Lines(
        [Passed, Timed("breaks", 1), Failed("heals"), Failed("stays"), Timed("goes", 1)],
        [Passed, Failed("breaks"), Timed("heals", 1), Failed("stays"), Failed("comes")]).ShouldBe(
        [
            "2 new failures, 1 fixed, 1 still fails, 1 new scenario, 1 gone",
            "new failure: features/a.feature:3  breaks (failed)",
            "new failure: features/a.feature:3  comes (failed)",
            "fixed: features/a.feature:3  heals",
            "gone: features/a.feature:3  goes",
        ]);

    [Test]
    public void Lines_OtherVirtualTime_SaysFromWhatToWhat() =>
        Lines([Timed("a", 5), Timed("b", 60)], [Timed("a", 5.25), Timed("b", 1)]).ShouldBe(
        [
            "1 slower, 1 faster",
            "slower: features/a.feature:3  a (5 s → 5.25 s of virtual time)",
            "faster: features/a.feature:3  b (60 s → 1 s of virtual time)",
        ]);

    [Test]
    public void Lines_WallTimeAndStackTrace_ChangeNothing() =>
        Lines([Passed], [Passed with { Duration = TimeSpan.FromHours(1), StartedAfter = TimeSpan.FromHours(1), Line = 90 }]).ShouldBe(
            ["nothing has changed"]);

    [Test]
    public void Lines_OtherOutput_IsNamed() =>
        Lines([Printed("1")], [Printed("2")]).ShouldBe(["1 with other output", "other output: features/a.feature:3  prints"]);

    [Test]
    public void Lines_OtherSeed_SaysThatThatMayBeAll() =>
        ComparisonText.Lines(RunComparison.Of("", Digest([Printed("1")]), Digest([Printed("2")]) with { Seed = 7 }))[1]
        .ShouldBe("the seeds differ (42 before, 7 now): this alone may cause differences");

    [Test]
    public void Of_FileThatWasMoved_IsTheSameScenario() =>
        Lines([Passed], [Passed with { Uri = "features/b.feature" }]).ShouldBe(
            ["nothing has changed", "moved: features/b.feature:3  passed (was in features/a.feature)"]);

    [Test]
    public void Of_LeftOut_IsNoResult() => Digest([Passed, Failed("x") with { IsLeftOut = true }]).Scenarios.Count.ShouldBe(1);

    [Test]
    public void Lines_ManyOfAKind_AreCounted() =>
        Lines([], [.. Enumerable.Range(0, 25).Select(number => Failed($"{number}"))])[^1].ShouldBe("new failure: 5 more");

    [Test]
    public void Difference_LongOutput_ShowsWhatDiffersWithSomeAround() =>
        OutputDifference.Lines(Printed("1\n2\n3\n4\n5\n6\n7\n8\n9"), Printed("1\n2\n3\n4\nfive\n6\n7\n8\n9"), 40)
            .ShouldBe(["  3", "  4", "- 5", "+ five", "  6", "  7"]);

    private static ScenarioResult Failed(string name) => Scenario(name, TestStatus.Failed);

    private static ScenarioResult Timed(string name, double seconds) =>
        Scenario(name) with { VirtualDuration = TimeSpan.FromSeconds(seconds) };

    private static ScenarioResult Printed(string output) => Scenario("prints", steps: Step() with { Output = output + "\n" });

    private static RunDigest Digest(ScenarioResult[] scenarios) => RunDigest.Of(Run(Feature(scenarios: scenarios)), "x");

    private static IReadOnlyList<string> Lines(ScenarioResult[] old, ScenarioResult[] now) =>
        ComparisonText.Lines(RunComparison.Of("", Digest(old), Digest(now)));
}
