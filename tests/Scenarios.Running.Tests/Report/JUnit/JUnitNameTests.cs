using System.Xml.Linq;
using Scenarios.Report.JUnit;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;
using static Scenarios.Running.Tests.Report.Results;

namespace Scenarios.Running.Tests.Report.JUnit;

/// <summary>
/// CI servers know a test by class name and name. No two tests may share both, and a test must keep both when others come or go.
/// </summary>
public sealed class JUnitNameTests
{
    [Test]
    public void Write_TwoFeaturesOfOneTitle_AreToldApartByTheirFiles() =>
        Names(Run(One("guest/service.feature"), One("member/service.feature"), One("service.feature"), One("member/service2.feature")))
            .ShouldBe(["guest/service: S", "member/service: S", "member/service2: S", "service: S"], ignoreOrder: true);

    [TestCase("a.b/c.feature", "a/b.c.feature")]
    [TestCase("a/b.feature", "a.b.feature")]
    [TestCase("a/b.feature", "a-b.feature")]
    [TestCase("A.feature", "a.feature")]
    [TestCase("a.feature", "a.feature.feature")]
    [TestCase("a.feature", "a")]
    [TestCase("Run.feature", "a.feature")]
    public void Write_FilesOfNamesThatAreAlike_AreToldApart(string one, string other)
    {
        var hook = new HookResult { Type = HookType.BeforeTestRun, Method = "S", Status = TestStatus.Failed, Message = "no" };

        Names(Run(One(one), One(other)) with { Hooks = [hook], Errors = [new SourceError("S", 0, 0, "odd")] }).ShouldBeUnique();
    }

    [Test]
    public void Write_OneFeatureOfTwo_KeepsItsNames() =>
        Names(Run(One("guest/service.feature"))).ShouldBe(
            [.. Names(Run(One("guest/service.feature"), One("member/service.feature"))).Take(1)]);

    [Test]
    public void Write_SameTitleInTwoRules_HasTheRuleInItsName()
    {
        var feature = Feature(
            rules: [Rule("R", Identified("F / R / S")), Rule("Q", Identified("F / Q / S"))],
            scenarios: [Identified("F / S")]);

        Names(Run(feature)).ShouldBe(["features/a: S", "features/a: R / S", "features/a: Q / S"]);
    }

    [Test]
    public void Write_ScenarioThatIsCalledLikeAHook_KeepsItsNameAndTheHookIsNumbered()
    {
        var hook = new HookResult { Type = HookType.AfterFeature, Method = "Hooks.Break", Status = TestStatus.Failed, Message = "no" };

        Names(Run(Feature(scenarios: [Identified("F / AfterFeature Hooks.Break")]) with { Hooks = [hook, hook] }))
            .ShouldBe([
                "features/a: AfterFeature Hooks.Break",
                "features/a: AfterFeature Hooks.Break #2",
                "features/a: AfterFeature Hooks.Break #3",
            ]);
    }

    [Test]
    public void Write_SameErrorTwice_IsNumbered() =>
        Names(Run() with { Errors = [new SourceError("a.feature", 0, 0, "odd"), new SourceError("a.feature", 0, 0, "odd")] })
            .ShouldBe(["Run: a.feature: odd", "Run: a.feature: odd #2"]);

    [Test]
    public void Write_NoTitles_StillHasNames()
    {
        var feature = Feature("", scenarios: [Identified(" / "), Identified(" /  #2")]);

        Names(Run(feature)).ShouldBe(["features/a: (no title)", "features/a: (no title) #2"]);
        XDocument.Parse(JUnitReport.Write(Run(feature))).Descendants("testsuite").Single().Attribute("name")!.Value.ShouldBe("(no title)");
    }

    private static FeatureResult One(string uri) => Feature("Service", uri, [Identified("Service / S") with { Uri = uri }]);

    private static ScenarioResult Identified(string identity) => Scenario() with { Identity = identity };

    private static string[] Names(RunResult run) =>
        [.. XDocument.Parse(JUnitReport.Write(run)).Descendants("testcase").Select(test =>
            $"{test.Attribute("classname")!.Value}: {test.Attribute("name")!.Value}")];
}
