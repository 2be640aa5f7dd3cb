using Microsoft.Playwright;

namespace Scenarios.Cli.Tests.Report;

/// <summary>A page in a browser for each test, of which nothing may complain and which may ask nobody for anything.</summary>
internal abstract class BrowserTest
{
    private readonly List<string> _complaints = [];
    private IBrowserContext? _context;

    protected IPage Page { get; private set; } = null!;

    /// <summary>Opens a page.</summary>
    /// <param name="address">Of the report.</param>
    /// <param name="place">What follows, with its #.</param>
    /// <param name="width">Of the window, in pixels.</param>
    /// <param name="scheme">What the reader's system asks for.</param>
    /// <param name="script">Whether scripts run.</param>
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
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 900 },
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

    protected Task<T> Ask<T>(string expression) => Page.EvaluateAsync<T>(expression);

    /// <summary>The titles that a search shows, once it shows any or says that there is none.</summary>
    protected async Task<string[]> FoundAsync(string query)
    {
        await Page.FillAsync("#query", query);
        return await Ask<string[]>("[...document.querySelectorAll('#results-list .hit a')].map(link => link.textContent)");
    }
}
