using System.Text;
using Scenarios.Cli.Run;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;

namespace Scenarios.Cli.Tests.Run;

/// <summary>The same features with the same seed give the same bytes, with any number of workers, run after run.</summary>
internal sealed class SameBytesTests
{
    [Test]
    public void Run_OneWorkerAndEight_GiveTheSameTranscripts()
    {
        var alone = Transcript(Execute(workers: 1, seed: 1));
        var together = Transcript(Execute(workers: 8, seed: 1));

        alone.ShouldContain("$ kubectl apply -f sample-deployment.yaml");
        together.ShouldBe(alone);
    }

    [Test]
    public void Run_AnotherSeed_GivesOtherNamesAndAddresses() =>
        Transcript(Execute(workers: 2, seed: 2)).ShouldNotBe(Transcript(Execute(workers: 2, seed: 1)));

    private static RunResult Execute(int workers, ulong seed) => TestRun.Execute(StepLibraryOptions.With(
        new RunOptions { BaseDirectory = CheckoutFolder.Path, BindingAssemblies = [typeof(ClusterDriver).Assembly], Workers = workers },
        new RunSettings { Seed = seed }));

    private static string Transcript(RunResult result)
    {
        var text = new StringBuilder();
        foreach (var scenario in result.AllScenarios)
        {
            text.Append(scenario.Uri).Append(':').Append(scenario.Line).Append(' ').Append(scenario.Name).Append('\n');
            foreach (var step in scenario.Steps)
            {
                text.Append(step.Text).Append(' ').Append(step.Status).Append('\n').Append(step.Message).Append('\n').Append(step.Output);
            }
        }

        return text.ToString();
    }
}
