using System.Text;
using Scenarios.Running.Execution;
using Scenarios.Steps.Clusters;

namespace Scenarios.Cli.Tests.Hosts;

/// <summary>
/// The last run of the Reqnroll host against a run of the embedded one: the same scenarios, steps, statuses, and every line that was typed and
/// printed. Snapshots are compared by each host with the same files, so that equal statuses say that they agree, too.
/// </summary>
internal sealed class HostComparisonTests
{
    private const string Command = "dotnet test tests/Scenarios.Features -p:Host=Reqnroll";

    [Test]
    public void Run_WithReqnroll_GivesWhatTheEmbeddedHostGives()
    {
        var messages = LastReqnrollRun();
        var reqnroll = ReqnrollMessages.Read(messages).Transcript();

        reqnroll.ShouldContain("$ kubectl apply -f sample-deployment.yaml");
        reqnroll.ShouldBe(EmbeddedTranscript());
    }

    private static string EmbeddedTranscript()
    {
        var result = TestRun.Execute(new RunOptions { BaseDirectory = CheckoutFolder.Path, BindingAssemblies = [typeof(ClusterDriver).Assembly] });
        var text = new StringBuilder();
        foreach (var scenario in result.AllScenarios)
        {
            text.Append(scenario.Uri).Append(": ").Append(scenario.Name).Append('\n');
            foreach (var step in scenario.Steps)
            {
                text.Append(step.Text).Append(": ").Append(step.Status.ToString().ToUpperInvariant()).Append('\n').Append(step.Output);
            }
        }

        return text.ToString();
    }

    /// <summary>Its messages; ignores the test where there are none, or where they are of another state of the sources.</summary>
    private static string LastReqnrollRun()
    {
        var bin = Path.Combine(CheckoutFolder.Path, "tests", "Scenarios.Features", "bin", "Reqnroll");
        var messages = !Directory.Exists(bin) ? null
            : Directory.EnumerateFiles(bin, "features.ndjson", SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc);
        if (messages is null)
        {
            Assert.Ignore($"Reqnroll has not run here. Where its packages are at hand: {Command}");
        }

        var written = File.GetLastWriteTimeUtc(messages!);
        var newer = new[] { "features", "fixtures", "src" }.SelectMany(Inputs).FirstOrDefault(path => File.GetLastWriteTimeUtc(path) > written);
        if (newer is not null)
        {
            Assert.Ignore($"Reqnroll ran before {newer} was written. Run it again: {Command}");
        }

        return messages!;
    }

    private static IEnumerable<string> Inputs(string folder) =>
        Directory.EnumerateFiles(Path.Combine(CheckoutFolder.Path, folder), "*", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && !path.Contains($"{Path.DirectorySeparatorChar}bin{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
}
