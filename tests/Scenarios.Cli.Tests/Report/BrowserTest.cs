using System.Collections.Concurrent;
using Microsoft.Playwright;
using NUnit.Framework.Interfaces;

namespace Scenarios.Cli.Tests.Report;

/// <summary>A browser page for each test. The page must not report errors or request anything from the network.</summary>
internal abstract class BrowserTest
{
    /// <summary>Pages of tests that have passed: a new one takes a process of its own, and half a second.</summary>
    private static readonly ConcurrentBag<IPage> Free = [];

    private readonly List<string> _complaints = [];
    private string _address = "";
    private bool _isOpen;
    private bool _hasScript;

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
        await CloseAsync();
        (_address, _hasScript) = (address, script);
        Page = script && Free.TryTake(out var free) ? free : await NewAsync(script);
        _isOpen = true;
        Page.Console += OnConsole;
        Page.PageError += OnError;
        Page.Request += OnRequest;
        await Page.SetViewportSizeAsync(width, HeightOf(width));
        await Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme, Media = Media.Null });
        await Page.GotoAsync(address + place);
    }

    [TearDown]
    public async Task CloseAsync()
    {
        if (_isOpen)
        {
            _isOpen = false;
            Page.Console -= OnConsole;
            Page.PageError -= OnError;
            Page.Request -= OnRequest;
            await LeaveAsync();
        }

        _complaints.ShouldBeEmpty();
    }

    /// <summary>Keeps the page without what a reader leaves behind, or closes it if that is not certain.</summary>
    private async Task LeaveAsync()
    {
        if (!_hasScript || TestContext.CurrentContext.Result.Outcome.Status == TestStatus.Failed)
        {
            await Page.Context.CloseAsync();
            return;
        }

        await Page.EvaluateAsync("localStorage.clear()");
        await Page.Context.ClearPermissionsAsync();
        await Page.GotoAsync("about:blank");
        Free.Add(Page);
    }

    private static async Task<IPage> NewAsync(bool script)
    {
        var browser = await ReportPages.BrowserAsync();
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { JavaScriptEnabled = script, Locale = "en-US" });
        context.SetDefaultTimeout(10_000);
        return await context.NewPageAsync();
    }

    private void OnConsole(object? sender, IConsoleMessage message) => _complaints.Add($"{message.Type}: {message.Text}");

    private void OnError(object? sender, string error) => _complaints.Add(error);

    private void OnRequest(object? sender, IRequest request)
    {
        if (!request.Url.StartsWith(_address, StringComparison.Ordinal)
            && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            && !request.Url.StartsWith("blob:", StringComparison.Ordinal))
        {
            _complaints.Add($"asked for {request.Url}");
        }
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
