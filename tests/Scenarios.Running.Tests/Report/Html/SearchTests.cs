using System.Text.Json;
using Scenarios.Running.Results;
using Scenarios.Report.Html;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.Html;

/// <summary>The page's own script, run in the page by jsdom: what a reader sees after typing and ticking.</summary>
public sealed class SearchTests
{
    private static readonly NodePackages Packages = new("report-page", "jsdom@26.1.0");

    private static readonly FeatureResult Passed = Feature("Services", "features/06-service/a.feature",
        [Scenario("Requests spread", steps: Step("I curl \"http://web\"")), Scenario("振り分ける", line: 9) with { Tags = ["@slow"] }]);

    private static readonly FeatureResult Mixed = Feature("Pods", "features/02-pod/b.feature",
        [Scenario("A Pod starts"), Scenario("A Pod breaks", TestStatus.Failed, 9), Row("1", 12), Row("2", 13, status: TestStatus.Failed)]);

    [Test]
    public void Find_AllOfOneStatus_ShowsWhatHasTheWords()
    {
        var seen = See(Run(Passed), "find=spread");

        seen.Boxes.ShouldBeEmpty();
        seen.Scenarios.ShouldBe(["Requests spread"]);
        seen.Contents.ShouldBe(["Services"]);
        seen.SaysNothing.ShouldBeFalse();
    }

    [TestCase("find=", "Requests spread", "振り分ける")]
    [TestCase("find=CURL web", "Requests spread")]
    [TestCase("find=振り", "振り分ける")]
    [TestCase("find=@slow", "振り分ける")]
    [TestCase("find=services", "Requests spread", "振り分ける")]
    public void Find_Words_ShowsTheScenariosThatHaveAllOfThem(string act, params string[] expected) =>
        See(Run(Passed), act).Scenarios.ShouldBe(expected);

    [Test]
    public void Find_WordsOfNone_SaysSo()
    {
        var seen = See(Run(Passed), "find=nowhere");

        seen.Scenarios.ShouldBeEmpty();
        seen.Contents.ShouldBeEmpty();
        seen.SaysNothing.ShouldBeTrue();
    }

    [Test]
    public void Open_Page_ShowsAllAndTheFilter()
    {
        var seen = See(Run(Passed, Mixed));

        seen.HasFilter.ShouldBeTrue();
        seen.Boxes.ShouldBe(["passed", "failed"]);
        seen.Scenarios.ShouldBe(["A Pod starts", "A Pod breaks", "eat <n>", "Requests spread", "振り分ける"]);
        seen.SaysNothing.ShouldBeFalse();
    }

    [Test]
    public void Untick_Status_HidesWhatHasNoOther()
    {
        var seen = See(Run(Passed, Mixed), "untick=passed");

        seen.Scenarios.ShouldBe(["A Pod breaks", "eat <n>"]);
        seen.Contents.ShouldBe(["Pods"]);
    }

    [Test]
    public void Untick_All_ShowsNothingAndSaysSo()
    {
        var seen = See(Run(Passed, Mixed), "untick=passed", "untick=failed");

        seen.Scenarios.ShouldBeEmpty();
        seen.SaysNothing.ShouldBeTrue();
    }

    [Test]
    public void Untick_StatusAndFind_TakesBoth() =>
        See(Run(Passed, Mixed), "untick=passed", "find=pod breaks").Scenarios.ShouldBe(["A Pod breaks"]);

    [Test]
    public void Find_ThenNothing_ShowsAllAgain() => See(Run(Passed, Mixed), "find=spread", "find=").Scenarios.Length.ShouldBe(5);

    [Test]
    public void Find_RunWithoutScenarios_IsNoError() => See(Run(), "find=x").SaysNothing.ShouldBeTrue();

    private static Seen See(RunResult run, params string[] acts)
    {
        var page = Path.Combine(Packages.FolderOrIgnore(), $"{Guid.NewGuid():N}.html");
        File.WriteAllText(page, HtmlReport.Write(run));
        var seen = JsonSerializer.Deserialize<Seen>(Packages.RunScript(Path.Combine("Report", "Html", "search.mjs"), [page, .. acts]))!;
        seen.Errors.ShouldBeEmpty();
        return seen;
    }

    private sealed record Seen(string[] Errors, bool HasFilter, string[] Boxes, string[] Scenarios, string[] Contents, bool SaysNothing);
}
