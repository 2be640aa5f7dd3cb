using Scenarios.Report.Model;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Model;

public sealed class BookBuilderTests
{
    [Test]
    public void Build_FeaturesInAnyOrder_AreChaptersInTheOrderOfTheirFolders()
    {
        var book = BookBuilder.Build(Run(
            Feature("Path", "features/07-ingress/b.feature"),
            Feature("NodePort", "features/06-service/02.feature"),
            Feature("Host", "features/07-ingress/a.feature"),
            Feature("ClusterIP", "features/06-service/01.feature")));

        book.Chapters.Select(chapter => chapter.Title).ShouldBe(["6 Service", "7 Ingress"]);
        book.Chapters.SelectMany(chapter => chapter.Features)
            .Select(feature => feature.Result.Name)
            .ShouldBe(["ClusterIP", "NodePort", "Host", "Path"]);
    }

    [Test]
    public void Build_SameNames_GetDifferentIdsThatStay()
    {
        var book = BookBuilder.Build(
            Run(Feature(
                "Pods & Co.",
                scenarios: [Scenario("Pods, co", line: 3), Scenario("Pods, co", line: 9), Scenario("振り分ける", line: 12)])));

        var feature = book.Chapters.Single().Features.Single();
        feature.Id.ShouldBe("features/a");
        feature.Sections.Single().Entries
            .Select(entry => entry.Id)
            .ShouldBe(["features/a/pods-co", "features/a/pods-co-2", "features/a/振り分ける"]);
    }

    [Test]
    public void Build_ANeighbourMore_MovesNoLink()
    {
        var mine = Feature(
            "Mine",
            "features/02/b.feature",
            rules: [Rule("First", Scenario("Clean up")), Rule("Second", Scenario("Clean up", line: 9))]);
        var before = BookBuilder.Build(Run(mine));
        var after =
            BookBuilder.Build(Run(
                Feature("Mine", "features/02/a.feature", [Scenario("Clean up")]),
                mine,
                Feature("Other", "features/01/b.feature", [Scenario("Clean up")])));

        Ids(before).ShouldBe(["features/02/b/clean-up", "features/02/b/second/clean-up"]);
        Ids(after).ShouldContain("features/02/b/clean-up");
        Ids(after).ShouldContain("features/02/b/second/clean-up");
    }

    private static string[] Ids(Book book) =>
        [.. book.Chapters.SelectMany(chapter => chapter.Features)
            .SelectMany(feature => feature.Sections)
            .SelectMany(section => section.Entries)
            .Select(entry => entry.Id)];

    [Test]
    public void Build_ScenariosOutOfOrder_StandInTheOrderOfTheFile()
    {
        var book = BookBuilder.Build(Run(Feature(scenarios: [Scenario("b", line: 9), Row("2", 12), Scenario("a", line: 3), Row("1", 11)])));

        var entries = book.Chapters[0].Features[0].Sections[0].Entries;
        entries.Select(entry => entry.Id).ShouldBe(["features/a/a", "features/a/b", "features/a/eat-n"]);
    }

    [Test]
    public void Build_RowsOfAnOutline_AreOneEntryWithItsExamples()
    {
        var book = BookBuilder.Build(
            Run(Feature(scenarios: [
                Row("1", 12),
                Row("2", 13, status: TestStatus.Failed),
                Row("90", 17, examplesLine: 15),
                Scenario("after", line: 30),
            ])));

        var entries = book.Chapters[0].Features[0].Sections[0].Entries;
        entries.Count.ShouldBe(2);
        var outline = entries[0].ShouldBeOfType<OutlineEntry>();
        outline.Name.ShouldBe("eat <n>");
        outline.Worst.ShouldBe(TestStatus.Failed);
        outline.Examples.Select(examples => (examples.Name, string.Join(',', examples.Columns), examples.Rows.Count))
            .ShouldBe([("few", "n", 2), ("many", "n", 1)]);
        book.Tally.Total.ShouldBe(4);
    }

    [Test]
    public void Build_Tags_AreShownWhereTheyWereWritten()
    {
        var outline = Row("1", 12) with { Tags = ["@f", "@r", "@o", "@e"] };
        var other = Row("2", 17, examplesLine: 15) with { Tags = ["@f", "@r", "@o"] };
        var book = BookBuilder.Build(Run(Feature(rules: [Rule("R", outline, other) with { Tags = ["@r"] }]) with { Tags = ["@f"] }));

        var entry = (OutlineEntry)book.Chapters[0].Features[0].Sections[0].Entries[0];
        entry.Tags.ShouldBe(["@o"]);
        entry.Examples[0].Rows[0].Tags.ShouldBe(["@e"]);
        entry.Examples[1].Rows[0].Tags.ShouldBeEmpty();
    }

    [Test]
    public void Build_RunThatPassed_HasNoProblems() =>
        BookBuilder.Build(Run(Feature(scenarios: [Scenario(), Scenario("skipped", TestStatus.Skipped)]))).Problems.ShouldBeEmpty();

    [Test]
    public void Build_StepThatFailed_IsAProblemWithItsFileAndLine()
    {
        var step = Step("it is blue", TestStatus.Failed, line: 7) with { Message = "It is red." };

        var problem = BookBuilder
            .Build(
                Run(Feature(scenarios: [Scenario("Colours", TestStatus.Failed, 3, Step(), step, Step("x", TestStatus.Skipped))]))).Problems
                    .Single();

        problem.ShouldBe(new Problem(
            TestStatus.Failed, "features/a.feature:7", ("features/a.feature", 7), "Colours", "features/a/colours", "Then it is blue",
            "It is red.", ""));
    }

    [Test]
    public void Build_FailureWithoutAStep_IsAProblemOfTheScenario()
    {
        var problem = BookBuilder.Build(
            Run(Feature(scenarios: [Scenario("Colours", TestStatus.Failed) with { Message = "It ran forever." }]))).Problems.Single();

        problem.ShouldBe(new Problem(
            TestStatus.Failed, "features/a.feature:3", ("features/a.feature", 3), "Colours", "features/a/colours", null, "It ran forever.",
            ""));
    }

    [Test]
    public void Build_HooksAndFilesThatFailed_ComeFirst()
    {
        var hook = new HookResult { Type = HookType.BeforeTestRun, Method = "Hooks.Start", Status = TestStatus.Failed, Message = "no" };
        var run = Run(Feature(scenarios: [Scenario("x", TestStatus.Pending)]))
            with
        { Hooks = [hook], Errors = [new SourceError("b.feature", 3, 1, "odd")] };

        BookBuilder.Build(run).Problems
            .Select(problem => problem.Place)
            .ShouldBe(["b.feature:3:1", "BeforeTestRun Hooks.Start", "features/a.feature:3"]);
    }

    [TestCase("features/06-service", "features", "6 Service")]
    [TestCase("features/06-service/tls_and-more", "features", "6 Service · TLS and more")]
    [TestCase("features", "features", "Features")]
    [TestCase("", "", "Features")]
    [TestCase(".", ".", "Features")]
    [TestCase("book/00", "book/00", "0")]
    [TestCase("a/kubectl", "a/kubectl", "Kubectl")]
    public void Of_Folder_IsWrittenInWords(string folder, string common, string expected) =>
        ChapterTitle.Of(folder, common).ShouldBe(expected);

    [TestCase("features/a|features/b", "features")]
    [TestCase("features|features/b", "features")]
    [TestCase("features/ab|features/ac", "features")]
    [TestCase("a|b", "")]
    [TestCase("a/b", "a/b")]
    public void CommonFolder_Folders_IsTheOneAllAreIn(string folders, string expected) =>
        ChapterTitle.CommonFolder(folders.Split('|')).ShouldBe(expected);

    [Test]
    public void ToString_Tally_IsTheLastLineOfARun()
    {
        new Tally([]).ToString().ShouldBe("no scenarios");
        new Tally([Scenario()]).ToString().ShouldBe("1 scenario (1 passed)");
        new Tally([Scenario(status: TestStatus.Failed), Scenario(), Scenario()]).ToString().ShouldBe("3 scenarios (2 passed, 1 failed)");
    }

    [Test]
    public void Build_HookThatFailedInSeveralFeatures_IsOneProblem()
    {
        var hook = new HookResult { Type = HookType.AfterFeature, Method = "Hooks.End", Status = TestStatus.Failed, Message = "no" };

        var problem = BookBuilder
            .Build(Run(Feature(uri: "a.feature") with { Hooks = [hook] }, Feature(uri: "b.feature") with { Hooks = [hook] })).Problems
                .ShouldHaveSingleItem();

        problem.Title.ShouldBe("Around a.feature, b.feature");
    }

    [Test]
    public void Build_ScenariosThatDidNotRunBecauseOfAHook_AreCountedWithIt()
    {
        var hook = new HookResult { Type = HookType.BeforeTestRun, Method = "Hooks.Start", Status = TestStatus.Failed, Message = "no" };
        var notRun = Scenario("x", TestStatus.Failed, 3, Step(status: TestStatus.Skipped)) with { Message = hook.WhyNotRun };

        var problem = BookBuilder.Build(Run(Feature(scenarios: [notRun, notRun with { Line = 9 }])) with { Hooks = [hook] }).Problems
            .ShouldHaveSingleItem();

        problem.Message.ShouldBe("no\n2 scenarios did not run because of it.");
    }

    [Test]
    public void Build_ScenarioThatFailedBeforeItPassed_IsFlaky()
    {
        var book = BookBuilder.Build(
            Run(Feature(scenarios: [Scenario("a"), Scenario("b", line: 9) with
            {
                EarlierAttempts = [Scenario(status: TestStatus.Failed)],
            }])));

        book.Flaky.Select(entry => entry.Id).ShouldBe(["features/a/b"]);
        book.Problems.ShouldBeEmpty();
        book.Tally.ToString().ShouldBe("2 scenarios (2 passed, 1 of them flaky)");
    }
}
