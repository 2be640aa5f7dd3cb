using System.Globalization;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Bindings;

/// <summary>
/// After a scenario that failed: its seed, its virtual time, and what the simulation had to refuse, for whoever looks into it.
/// </summary>
[Binding]
public static class ReplayHooks
{
    // What it needs is asked for only then: most scenarios pass.
    [AfterScenario]
    public static void Tell(ScenarioContext scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.TestError is not null && scenario.ScenarioContainer.Resolve<ClusterDriver>() is { IsMade: true } cluster)
        {
            Tell(scenario.ScenarioContainer.Resolve<ScenarioHost>().Seed, cluster, scenario.ScenarioContainer.Resolve<IReqnrollOutputHelper>());
        }
    }

    private static void Tell(ulong seed, ClusterDriver cluster, IReqnrollOutputHelper transcript)
    {
        var simulation = cluster.Cluster.Simulation;
        transcript.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"Scenario seed {seed}, virtual time {simulation.Elapsed:c} ({simulation.Now:yyyy-MM-dd HH:mm:ss} UTC)"));
        foreach (var warning in cluster.Cluster.Warnings)
        {
            transcript.WriteLine($"Warning: {warning}");
        }
    }
}
