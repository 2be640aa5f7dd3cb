using Microsoft.Playwright;

namespace Scenarios.Cli.Tests.Report;

/// <summary>The report is accessible: axe finds no problem, whether parts are folded or unfolded, in wide and narrow windows.</summary>
internal sealed class AccessTests : BrowserTest
{
    private const int Wide = 1280;
    private const int Narrow = 390;

    /// <summary>Features that together contain every kind of element, and only a few of each.</summary>
    private static readonly string[] Features =
    [
        "few #features/02-pods/01-simple-pod", "few #features/04-services/05-why-discovery", "few #features/05-dns/03-inner-and-outer",
        "few #features/06-entry/02-nodeport", "few #features/07-nodes/03-node-fails", "odd #01-wrong/01-failures",
    ];

    private static readonly string[] Pages = ["few ", "few #?q=curl", "odd ", .. Features];

    /// <summary>Each page is opened once, and then has its window and its colours changed.</summary>
    [Test]
    public async Task Axe_Page_FindsNothing([ValueSource(nameof(Pages))] string page)
    {
        await OpenAsync(Address(page), page[4..], Narrow);
        await AxeRun.LoadAsync(Page);

        List<string> found =
        [
            .. await LookAsync(Narrow, ColorScheme.Light, "folded"),
            .. await LookAsync(Wide, ColorScheme.Dark, "folded"),
        ];
        await UnfoldAsync();
        found.AddRange(await LookAsync(Wide, ColorScheme.Light, "unfolded", everyText: page == Features[^1]));
        found.AddRange(await LookAsync(Narrow, ColorScheme.Dark, "unfolded"));

        found.ShouldBeEmpty();
    }

    /// <summary>A text that is too pale is of another kind than its like, and is found.</summary>
    [Test]
    public async Task Axe_OneTextOfEachKind_FindsWhatAllDo()
    {
        await OpenAsync(ReportPages.OddRun, "#01-wrong/01-failures", Wide);
        await AxeRun.LoadAsync(Page);
        await UnfoldAsync();
        await Page.AddStyleTagAsync(new PageAddStyleTagOptions { Content = ".feature pre:last-of-type { color: #ddd; }" });

        var all = await AxeRun.FindAsync(Page, eachKind: false);
        var kinds = await AxeRun.FindAsync(Page, eachKind: true);

        Rules(all).ShouldBe(["color-contrast"]);
        Rules(kinds).ShouldBe(["color-contrast"]);

        static IEnumerable<string> Rules(string[] problems) => problems.Select(problem => problem.Split(':')[0]).Distinct();
    }

    private async Task<IEnumerable<string>> LookAsync(int width, ColorScheme scheme, string state, bool everyText = false)
    {
        await Page.SetViewportSizeAsync(width, HeightOf(width));
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
        var found = await AxeRun.FindAsync(Page, eachKind: !everyText);
        return found.Select(problem => $"{state}, {width} px, {scheme}: {problem}");
    }

    private async Task UnfoldAsync()
    {
        await Page.EvaluateAsync(
            "() => document.querySelectorAll('.feature:not([hidden]) details, .front details').forEach(details => { details.open = "
            + "true; })");
        await Page.WaitForFunctionAsync(
            "[...document.querySelectorAll('.feature:not([hidden]) .player')].every(player => player.querySelector('svg, pre'))");
    }

    /// <summary>Axe can only check elements that the pages contain.</summary>
    [Test]
    public async Task Axe_Pages_HaveEveryKindOfElement()
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var page in Features)
        {
            await OpenAsync(Address(page), page[4..]);
            seen.UnionWith(await KindsAsync(".feature:not([hidden])"));
        }

        await OpenAsync(ReportPages.AllFeatures);

        (await KindsAsync(".feature")).Except(seen).ShouldBeEmpty();
    }

    private static string Address(string page) => page[..3] == "few" ? ReportPages.FewScenarios : ReportPages.OddRun;

    /// <summary>The elements inside others, by name and class.</summary>
    private Task<string[]> KindsAsync(string selector) =>
        Ask<string[]>($"[...new Set([...document.querySelectorAll('{selector} *')].map(element => element.tagName + ' ' + "
            + "(element.getAttribute('class') ?? '')))]");

    /// <summary>Writes screenshots of the pages, for people to look at.</summary>
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
