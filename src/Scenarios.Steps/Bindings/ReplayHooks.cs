using System.Globalization;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Bindings;

/// <summary>After a scenario that failed: its seed, its virtual time, and what the simulation had to refuse, for whoever looks into it.</summary>
[Binding]
public sealed class ReplayHooks(ScenarioContext scenario, ScenarioHost host, ClusterDriver cluster, IReqnrollOutputHelper transcript)
{
    [AfterScenario]
    public void Tell()
    {
        if (scenario.TestError is null || !cluster.IsMade)
        {
            return;
        }

        var simulation = cluster.Cluster.Simulation;
        transcript.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Scenario seed {host.Seed}, virtual time {simulation.Elapsed:c} ({simulation.Now:yyyy-MM-dd HH:mm:ss} UTC)"));
        foreach (var warning in cluster.Cluster.Warnings)
        {
            transcript.WriteLine($"Warning: {warning}");
        }
    }
}
