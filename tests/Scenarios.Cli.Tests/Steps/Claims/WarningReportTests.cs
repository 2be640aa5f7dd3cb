using Scenarios.Cli.Tests.Run;
using Scenarios.Cli.Reports;

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
