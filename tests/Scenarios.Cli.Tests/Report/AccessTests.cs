using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Scenarios.Cli.Tests.Report;

/// <summary>That the report is there for readers who see, hear and steer in other ways: axe finds nothing, folded or unfolded, wide or narrow.</summary>
internal sealed class AccessTests : BrowserTest
{
    [Test]
    public async Task Axe_Page_FindsNothing(
        [Values("few ", "few #features/04-services/01-clusterip", "few #features/06-entry/08-ingress", "few #?q=curl", "odd ", "odd #01-wrong/01-failures")] string page,
        [Values(1280, 390)] int width,
        [Values] bool unfolded)
    {
        var dark = width == 390 == unfolded;
        await OpenAsync(page[..3] == "few" ? ReportPages.TwoFeatures : ReportPages.OddRun, page[4..], width, dark ? ColorScheme.Dark : ColorScheme.Light);
        if (unfolded)
        {
            await Page.EvaluateAsync("() => document.querySelectorAll('.feature:not([hidden]) details, .front details').forEach(details => { details.open = true; })");
            await Page.WaitForFunctionAsync("[...document.querySelectorAll('.feature:not([hidden]) .player')].every(player => player.querySelector('svg, pre'))");
        }

        var found = await Page.RunAxe();

        found.Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{violation.Id}: {node.Html}\n  {string.Join("; ", node.Any.Concat(node.All).Select(check => check.Message))}")).ShouldBeEmpty();
    }

    /// <summary>Pictures of pages as readers see them, for whoever looks at them.</summary>
    [TestCase("front", "all", "", 1280, ColorScheme.Light)]
    [TestCase("feature", "all", "#features/04-services/01-clusterip", 1280, ColorScheme.Light)]
    [TestCase("feature-dark", "all", "#features/04-services/01-clusterip", 1280, ColorScheme.Dark)]
    [TestCase("feature-phone", "all", "#features/04-services/01-clusterip", 390, ColorScheme.Light)]
    [TestCase("scenario", "all", "#features/04-services/07-readiness", 1280, ColorScheme.Light)]
    [TestCase("entry-dark", "all", "#features/06-entry/08-ingress", 1280, ColorScheme.Dark)]
    [TestCase("search", "all", "#?q=curl", 1280, ColorScheme.Light)]
    [TestCase("japanese", "all", "#features/09-service-ja/01-load-balancing", 1280, ColorScheme.Dark)]
    [TestCase("failures", "odd", "", 1280, ColorScheme.Light)]
    [TestCase("failure-dark", "odd", "#01-wrong/01-failures", 1280, ColorScheme.Dark)]
    public async Task Picture_Page_IsKept(string name, string report, string place, int width, ColorScheme scheme)
    {
        await OpenAsync(report == "all" ? ReportPages.AllFeatures : ReportPages.OddRun, place, width, scheme);

        var path = Path.Combine(ReportPages.Folder, $"{name}.png");
        await Page.ScreenshotAsync(new PageScreenshotOptions { Path = path });

        new FileInfo(path).Length.ShouldBeGreaterThan(5_000);
    }
}
