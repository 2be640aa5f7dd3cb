using System.Diagnostics;
using System.Xml.Linq;
using Scenarios.Cli.Run;
using Scenarios.NUnit;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;

namespace Scenarios.Cli.Tests.Hosts;

/// <summary>
/// Compares the command's run of all features with that of <c>dotnet test</c>: the same scenarios, steps, statuses, and every line that was
/// typed and printed. Both compare snapshots with the same files.
/// </summary>
internal sealed class HostComparisonTests
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(3);

    [Test]
    public void Run_ByTheCommandAndByDotnetTest_GivesTheSame()
    {
        var command = Command();
        var nunit = DotnetTest();

        command.Values.ShouldContain(transcript => transcript.Contains(
            "$ kubectl apply -f sample-deployment.yaml",
            StringComparison.Ordinal));
        nunit.Keys.Order(StringComparer.Ordinal).ShouldBe(command.Keys.Order(StringComparer.Ordinal));
        foreach (var (name, transcript) in command)
        {
            // A result file is XML, which normalizes line ends.
            nunit[name].ShouldBe(transcript.Replace("\r\n", "\n", StringComparison.Ordinal));
        }
    }

    private static Dictionary<string, string> Command()
    {
        var options = StepLibraryOptions.With(
            new RunOptions
            {
                BaseDirectory = CheckoutFolder.Path,
                BindingAssemblies = [typeof(ClusterDriver).Assembly],
                Workers = 3,
            }, new RunSettings());
        return TestRun.Execute(options).AllScenarios
            .ToDictionary(
                scenario => scenario.Identity,
                scenario => $"{Outcome(scenario)}\n{ScenarioReport.Transcript(scenario).Trim()}",
                StringComparer.Ordinal);
    }

    private static string Outcome(ScenarioResult scenario) => scenario.Status switch
    {
        TestStatus.Passed => "Passed",
        TestStatus.Skipped => "NotExecuted",
        _ => "Failed",
    };

    /// <summary>Runs tests/Scenarios.Features as users do, and reads the report of each test.</summary>
    private static Dictionary<string, string> DotnetTest()
    {
        using var folder = new TemporaryFolder();
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        var assembly = Path.Combine(
            CheckoutFolder.Path, "tests", "Scenarios.Features", "bin", configuration, "net10.0", "Scenarios.Features.dll");
        var start = new ProcessStartInfo(
            "dotnet",
            ["vstest", assembly, "--logger:trx;LogFileName=features.trx", $"--ResultsDirectory:{folder.Path}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.WaitForExit(Longest).ShouldBeTrue("dotnet test did not end");
        process.ExitCode.ShouldBe(0, output.Result + error.Result);
        return Read(Path.Combine(folder.Path, "features.trx"));
    }

    private static Dictionary<string, string> Read(string trx)
    {
        XNamespace space = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";
        return XDocument.Load(trx).Descendants(space + "UnitTestResult").ToDictionary(
            result => result.Attribute("testName")!.Value,
            result => $"{result.Attribute("outcome")!.Value}\n{result.Descendants(space + "StdOut").Single().Value.Trim()}",
            StringComparer.Ordinal);
    }
}
