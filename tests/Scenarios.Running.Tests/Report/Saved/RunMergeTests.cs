using Scenarios.Report.Saved;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Saved;

/// <summary>What the parts of a run give together, and which parts are refused.</summary>
public sealed class RunMergeTests
{
    [Test]
    public void Of_Shards_GivesFeaturesByFileAndScenariosByLine()
    {
        var one = Part(
            1,
            Feature("B", "b.feature", [Scenario("b1", line: 3)]),
            Feature("A", "a.feature", [Scenario("a3", line: 9)], [Rule("R", Scenario("r2", line: 22))]));
        var two = Part(2, Feature("A", "a.feature", [Scenario("a2", line: 6)], [Rule("R", Scenario("r1", line: 21))]));

        var merged = Merge(two, one);

        merged.AllScenarios.Select(scenario => scenario.Name).ShouldBe(["a2", "a3", "r1", "r2", "b1"]);
        merged.ExitCode.ShouldBe(0);
    }

    [Test]
    public void Of_ShardThatIsMissing_IsAnErrorOfTheWhole()
    {
        var merged = Merge(Part(1, Feature(scenarios: [Scenario()])));

        merged.Errors.ShouldBe(
            [new SourceError("shard 2/2", 0, 0, "its results are missing: this report does not contain its scenarios")]);
        merged.ExitCode.ShouldBe(2);
    }

    [Test]
    public void Of_StoppedShard_IsAStoppedRun() => Merge(Part(1) with { IsStopped = true }, Part(2)).ExitCode.ShouldBe(130);

    [Test]
    public void Of_HookThatRanInEach_IsToldOnceAndItsFailureIsKept()
    {
        var hook = new HookResult { Type = HookType.BeforeTestRun, Method = "H.B", Status = TestStatus.Passed };

        var merged = Merge(
            Part(1) with { Hooks = [hook] },
            Part(2)
                with
            {
                Hooks =
                    [
                        hook with { Duration = TimeSpan.FromSeconds(1) },
                        hook with { Type = HookType.AfterTestRun, Status = TestStatus.Failed },
                    ],
            });

        merged.Hooks.Select(one => (one.Type, one.Status))
            .ShouldBe([(HookType.BeforeTestRun, TestStatus.Passed), (HookType.AfterTestRun, TestStatus.Failed)]);
        merged.ExitCode.ShouldBe(1);
    }

    [TestCase("seed", "2.json: the seed is 7, that of 1.json is 42.")]
    [TestCase("dry", "2.json: one of it and 1.json was a dry run.")]
    [TestCase("count", "2.json: it is shard 2/3, and 1.json is shard 1/2.")]
    [TestCase("none", "2.json: it is no shard, and 1.json is shard 1/2.")]
    [TestCase("matched", "2.json: it is part of 5 scenarios, and 1.json of 0: they differ in features, tags or names.")]
    [TestCase("twice", "2.json: features/a.feature:3 \"S\" is in 1.json, too. Name each run only once")]
    public void Of_PartsThatDoNotBelongTogether_IsRefused(string what, string expected)
    {
        var one = Part(1, Feature(scenarios: [Scenario()]));
        var other = what switch
        {
            "seed" => Part(2) with { Seed = 7 },
            "dry" => Part(2) with { IsDryRun = true },
            "count" => Part(2) with { Part = new RunPart(2, 3) },
            "none" => Part(2) with { Part = null },
            "matched" => Part(2) with { MatchedCount = 5 },
            _ => one,
        };

        Should.Throw<FormatException>(() => Merge(one, other)).Message.ShouldStartWith(expected);
    }

    [Test]
    public void Of_RunsOfDifferentFeatures_AreOneRun() =>
        Merge(
            Run(Feature(uri: "b.feature", scenarios: [Scenario(line: 2) with { Uri = "b.feature" }])),
            Run(Feature(scenarios: [Scenario()]))).Features.Count.ShouldBe(2);

    private static RunResult Part(int index, params FeatureResult[] features) => Run(features) with { Part = new RunPart(index, 2) };

    private static RunResult Merge(params RunResult[] parts) =>
        RunMerge.Of([.. parts.Select((part, index) => KeyValuePair.Create($"{index + 1}.json", part))]);
}
