using Microsoft.Playwright;
using Scenarios.Cli.Run;
using Scenarios.Report.Html;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Steps.Bindings;
using Scenarios.Steps.Hosting;

namespace Scenarios.Cli.Tests.Report;

/// <summary>
/// The report of all features of this repository, one of a run with many failures, and a browser to read them: created once for all tests.
/// Pages and screenshots stay in the tests' output.
/// </summary>
internal static class ReportPages
{
    /// <summary>
    /// Scenarios that together show everything a page can contain. They are named, so that an edit above them changes nothing.
    /// </summary>
    private static readonly string[] FewOfEach =
    [
        At("features/06-entry/02-nodeport.feature", "With externalTrafficPolicy Local, a node answers only for its own Pods"),
        At("features/05-dns/03-inner-and-outer.feature", "The DNS server answers for cluster.local and forwards the rest"),
        At("features/05-dns/03-inner-and-outer.feature", "A Pod with dnsPolicy <policy> asks <nameserver>"),
        At("features/02-pods/01-simple-pod.feature", "The first apply creates the Pod; the second changes nothing"),
        At("features/02-pods/01-simple-pod.feature", "Other Pods reach it by its IP address, not by its name"),
        At("features/02-pods/01-simple-pod.feature", "Two containers of a Pod cannot listen on the same port"),
        At("features/02-pods/01-simple-pod.feature", "A container's log is what it prints, and logs -f follows it"),
        At("features/04-services/05-why-discovery.feature", "When a node takes no more Pods, the replacement runs on another node"),
        At("features/07-nodes/03-node-fails.feature", "The cluster needs some time to notice"),
        At("features/07-nodes/03-node-fails.feature", "Until the failure is noticed, some requests are lost"),
    ];

    private static readonly Lazy<string> All = new(() => Write("all.html", CheckoutFolder.Path, "features"));
    private static readonly Lazy<string> Two =
        new(() => Write(
            "two.html",
            CheckoutFolder.Path,
            "features/04-services/01-clusterip.feature",
            "features/06-entry/08-ingress.feature"));
    private static readonly Lazy<string> Few = new(() => Write("few.html", CheckoutFolder.Path, FewOfEach));
    private static readonly Lazy<string> Odd = new(() => Write("odd.html", OddFeatures.Folder, "."));
    private static readonly Lazy<Task<IBrowser>> Chromium = new(LaunchAsync);

    /// <summary>The folder of the pages and screenshots.</summary>
    public static string Folder { get; } =
        Directory.CreateDirectory(Path.Combine(TestContext.CurrentContext.TestDirectory, "report")).FullName;

    /// <summary>The address of the report of all features.</summary>
    public static string AllFeatures => All.Value;

    /// <summary>The address of the report of two features, for checks that are slow with all.</summary>
    public static string TwoFeatures => Two.Value;

    /// <summary>The address of the report of a few scenarios, for checks of every element.</summary>
    public static string FewScenarios => Few.Value;

    /// <summary>The address of the report of a run with many failures.</summary>
    public static string OddRun => Odd.Value;

    /// <summary>The browser. The test is ignored if there is none and none can be installed.</summary>
    public static Task<IBrowser> BrowserAsync() => Chromium.Value;

    public static async Task CloseAsync()
    {
        if (Chromium.IsValueCreated && Chromium.Value.IsCompletedSuccessfully)
        {
            await (await Chromium.Value).CloseAsync();
        }
    }

    private static string At(string feature, string title)
    {
        var lines = File.ReadAllLines(Path.Combine(CheckoutFolder.Path, feature));
        var index = Array.FindIndex(lines, line => line.EndsWith($": {title}", StringComparison.Ordinal));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{feature}:{index + 1}");
    }

    private static string Write(string name, string folder, params string[] features)
    {
        var options = new RunOptions
        {
            BaseDirectory = folder,
            Paths = features,
            BindingAssemblies = [typeof(StepLibrary).Assembly],
            Accounts = true,
        };
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, HtmlReport.Write(TestRun.Execute(StepLibraryOptions.With(options, new RunSettings()))));
        return new Uri(path).AbsoluteUri;
    }

    private static async Task<IBrowser> LaunchAsync()
    {
        string[] places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
        if (places.FirstOrDefault(File.Exists) is not { } program)
        {
            Assert.Ignore("There is no Chromium here: apt-get install chromium (.ci/run does).");
            throw new InvalidOperationException("Ignored.");
        }

        var playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = program, Args = ["--no-sandbox"] });
    }
}
