using Scenarios.Steps.Hosting;
using Scenarios.Steps.Snapshots;

namespace Scenarios.Cli.Tests.Steps.Snapshots;

internal sealed class UnnamedSnapshotsTests
{
    [Test]
    public void Name_TitleOfOneScenario_IsTheTitle() => Names(new ScenarioTitle("A rule", "List the Pods", "")).ShouldBe(["List the Pods"]);

    [Test]
    public void Name_TitleInTwoRules_HasTheSecondRule() =>
        Names(
            new ScenarioTitle("A guest pays", "Checkout", ""),
            new ScenarioTitle("A member pays", "Checkout", "")).ShouldBe(["Checkout", "A member pays - Checkout"]);

    [Test]
    public void Name_RowsOfAnOutlineWithoutPlaceholder_HaveTheirValues() =>
        Names(new ScenarioTitle(null, "Ask", "pods, 1"), new ScenarioTitle(null, "Ask", "nodes, 2")).ShouldBe(["Ask", "Ask (nodes, 2)"]);

    [Test]
    public void Name_EqualInEveryWay_HasANumber() =>
        Names(
            new ScenarioTitle(null, "x", ""),
            new ScenarioTitle(null, "x", ""),
            new ScenarioTitle(null, "X", ""),
            new ScenarioTitle(null, "", "")).ShouldBe(["x", "x (2)", "X (3)", "scenario"]);

    [Test]
    public void Name_SecondOfAScenario_KeepsOutOfTheWayOfAnother()
    {
        var names = new UnnamedSnapshots([new ScenarioTitle(null, "x", ""), new ScenarioTitle(null, "x 2", "")]);

        names.Name(0, "x", 2).ShouldBe("x 2 (2)");
        names.Name(1, "x 2", 2).ShouldBe("x 2 2");
    }

    [Test]
    public void Name_HostThatKnowsNoScenarios_IsTheTitle()
    {
        var names = new UnnamedSnapshots([]);

        names.Name(-1, "x", 1).ShouldBe("x");
        names.Name(-1, "x", 2).ShouldBe("x 2");
    }

    private static IEnumerable<string> Names(params ScenarioTitle[] titles)
    {
        var names = new UnnamedSnapshots(titles);
        return titles.Select((title, index) => names.Name(index, title.Title, 1)).ToList();
    }
}
