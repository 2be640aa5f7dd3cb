using Scenarios.Cli.Tests.Run;
using Scenarios.Cli.Reports;
using Scenarios.Cli.Tests.Steps.Language;

namespace Scenarios.Cli.Tests.Steps.Claims;

/// <summary>A warning of a scenario that passed stands in each report.</summary>
internal sealed class WarningReportTests
{
    private const string Momentary = "True at this moment, while the rollout of Deployment";

    private const string Unchecked = "No Then checks what came of it";

    private const string Feature = """
        Feature: F
          Scenario: one
            Given a Deployment "web" with 1 replica running image "nginx:1.27"
            When I set the image of Deployment "web" to "nginx:1.28"
            Then every Pod of "web" still runs image "nginx:1.27"
          Scenario: two
            Given a Deployment "web" with 1 replica

        """;

    [TestCase("html")]
    [TestCase("junit")]
    [TestCase("markdown")]
    [TestCase("messages")]
    [TestCase("results")]
    [TestCase("codequality")]
    public void Report_OfAPassedRunWithWarnings_ShowsThem(string kind)
    {
        using var features = new TemporaryFeatures().With("a.feature", Feature);
        using var error = new StringWriter();

        ReportFiles.Write(
            [new ReportFile(kind, Path.Combine(features.FullPath, "report"))],
            new ReportContent(features.Run()), error);

        var report = features.Read("report");
        report.ShouldContain(Momentary);
        report.ShouldContain(Unchecked);
    }

    /// <summary>What is warned of once a request is told once.</summary>
    [Test]
    public void Run_SameWarningManyTimes_CountsThem()
    {
        var said = OneScenario.Print("Given a Deployment \"web\" with 1 replica|"
            + "When clients send 20 requests per second to \"http://nobody\" from outside the cluster|And 10 seconds pass|"
            + "Then no request failed");

        said.Split("Names outside the cluster are not simulated: nobody was not found.").Length.ShouldBe(2);
        said.ShouldMatch("nobody was not found\\. \\(\\d+ times\\)");
    }

    // With * for a keyword, claims check what came of it, as long as nothing is done after them.
    [TestCase("* a Deployment \"web\" with 2 replicas|* I scale Deployment \"web\" to 3 replicas|"
        + "* within 1 minute there are exactly 3 Pods", false)]
    [TestCase("* a Deployment \"web\" with 2 replicas|* all 2 Pods of \"web\" are ready", false)]
    [TestCase("* a Deployment \"web\" with 2 replicas|* within 1 minute there are exactly 2 Pods|"
        + "* I scale Deployment \"web\" to 3 replicas", true)]
    [TestCase("* a Deployment \"web\" with 2 replicas|* all 2 Pods of \"web\" are ready|* I scale Deployment \"web\" to 3 replicas", true)]
    [TestCase("Given a Deployment \"web\" with 2 replicas|And all 2 Pods of \"web\" are ready|"
        + "When I scale Deployment \"web\" to 3 replicas", true)]
    public void Run_WithoutThen_IsWarnedOfIfNothingIsChecked(string steps, bool isWarned) =>
        OneScenario.Print(steps).Contains(Unchecked, StringComparison.Ordinal).ShouldBe(isWarned);

    [Test]
    public void Run_WithWarnings_PrintsThemBeforeTheCount()
    {
        using var features = new TemporaryFeatures().With("a.feature", Feature);

        var lines = features.Print().Split('\n');

        lines.ShouldContain("warning: a.feature:5  Then every Pod of \"web\" still runs image \"nginx:1.27\"");
        lines.ShouldContain("warning: a.feature:6  two");
        lines[^2].ShouldStartWith("2 scenarios (2 passed) in ");
    }
}
