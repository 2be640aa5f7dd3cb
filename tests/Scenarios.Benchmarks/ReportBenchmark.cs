using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Playwright;
using Scenarios.Cli.Run;
using Scenarios.Report.Html;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Steps.Bindings;
using Scenarios.Steps.Hosting;

namespace Scenarios.Benchmarks;

/// <summary>
/// The report of 1,000 scenarios, which are the features of a checkout, repeated as needed: its size, the time to make it, and how long
/// Chromium takes to open it and to search it.
/// </summary>
internal static class ReportBenchmark
{
    private const int Scenarios = 1000;
    private const int Runs = 5;

    /// <param name="checkout">This repository, whose features and fixtures are run.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(string checkout)
    {
        var folder = Directory.CreateTempSubdirectory("scenarios-report-").FullName;
        try
        {
            var path = Path.Combine(folder, "report.html");
            Make(checkout, folder, path);
            await OpenAsync(path);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Make(string checkout, string folder, string path)
    {
        Copy(Path.Combine(checkout, "fixtures"), Path.Combine(folder, "fixtures"));
        for (var book = 1; book <= 9; book++)
        {
            Copy(
                Path.Combine(checkout, "features"),
                Path.Combine(folder, "features", string.Create(CultureInfo.InvariantCulture, $"book{book}")));
        }

        var options = new RunOptions { BaseDirectory = folder, BindingAssemblies = [typeof(StepLibrary).Assembly], Accounts = true };
        var run = First(TestRun.Execute(StepLibraryOptions.With(options, new RunSettings())));
        _ = HtmlReport.Write(run);
        var watch = Stopwatch.StartNew();
        var page = Encoding.UTF8.GetBytes(HtmlReport.Write(run));
        Print($"{run.AllScenarios.Count()} scenarios: {page.Length / 1e6:0.00} MB, made in {watch.ElapsedMilliseconds} ms");
        File.WriteAllBytes(path, page);
    }

    /// <summary>As many features as it takes to have the scenarios wanted, with a few more at most.</summary>
    private static RunResult First(RunResult run)
    {
        var features = new List<FeatureResult>();
        for (var index = 0; index < run.Features.Count && features.Sum(feature => feature.AllScenarios.Count()) < Scenarios; index++)
        {
            features.Add(run.Features[index]);
        }

        return run with { Features = features };
    }

    private static async Task OpenAsync(string path)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(
            new BrowserTypeLaunchOptions { ExecutablePath = "/usr/bin/chromium", Args = ["--no-sandbox"] });
        var (opened, worked, searched) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 0; run < Runs; run++)
        {
            var page = await browser.NewPageAsync(
                new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 900 } });
            var session = await page.Context.NewCDPSessionAsync(page);
            await session.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
            await page.GotoAsync(new Uri(path).AbsoluteUri);
            opened.Add(await page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd"));
            var metrics = (await session.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics");
            worked.Add(
                1000 * metrics.EnumerateArray()
                    .First(metric => metric.GetProperty("name").GetString() == "TaskDuration")
                    .GetProperty("value")
                    .GetDouble());
            searched.Add(await page.EvaluateAsync<double>(
                "() => { const begin = performance.now(); const query = document.getElementById('query'); query.value = 'curl';"
                + " query.dispatchEvent(new Event('input', { bubbles: true })); document.body.offsetHeight; return performance.now() - "
                + "begin; }"));
            await page.CloseAsync();
        }

        Print($"opened in {Median(opened):0} ms ({Median(worked):0} ms of processor time)");
        Print($"first search in {Median(searched):0} ms; medians of {Runs}");
    }

    private static double Median(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static void Print(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
