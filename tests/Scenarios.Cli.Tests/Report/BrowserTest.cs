using Microsoft.Playwright;

namespace Scenarios.Cli.Tests.Report;

/// <summary>A browser page for each test. The page must not report errors or request anything from the network.</summary>
internal abstract class BrowserTest
{
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;

    protected IPage Page { get; private set; } = null!;

    /// <summary>Opens a page.</summary>
    /// <param name="address">The address of the report.</param>
    /// <param name="place">The fragment, with its #.</param>
    /// <param name="width">The width of the window, in pixels.</param>
    /// <param name="scheme">The color scheme of the reader's system.</param>
    /// <param name="script">Whether scripts are enabled.</param>
    protected async Task OpenAsync(
        string address,
        string place = "",
        int width = 1280,
        ColorScheme scheme = ColorScheme.Light,
        bool script = true)
    {
        var browser = await ReportPages.BrowserAsync();
        await CloseAsync();
        _context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = HeightOf(width) },
            ColorScheme = scheme,
            JavaScriptEnabled = script,
            Locale = "en-US",
        });
        _context.SetDefaultTimeout(10_000);
        Page = await _context.NewPageAsync();
        Page.Console += (_, message) => _complaints.Add($"{message.Type}: {message.Text}");
        Page.PageError += (_, error) => _complaints.Add(error);
        Page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
                && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
            {
                _complaints.Add($"asked for {request.Url}");
            }
        };
        await Page.GotoAsync(address + place);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_context is { } context)
        {
            _context = null;
            await context.CloseAsync();
        }

        _complaints.ShouldBeEmpty();
    }

    /// <summary>The height of a window of this width: a phone's or a screen's.</summary>
    protected static int HeightOf(int width) => width < 600 ? 844 : 900;

    protected Task<T> Ask<T>(string expression) => Page.EvaluateAsync<T>(expression);

    /// <summary>Returns the titles that a search shows, when it has shown some or reported none.</summary>
    protected async Task<string[]> FoundAsync(string query)
    {
        await Page.FillAsync("#query", query);
        return await Ask<string[]>("[...document.querySelectorAll('#results-list .hit a')].map(link => link.textContent)");
    }
}
