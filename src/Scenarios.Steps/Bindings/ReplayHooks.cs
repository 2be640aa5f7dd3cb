using System.Globalization;
using Scenarios.Steps.Clusters;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Bindings;

/// <summary>Reports the seed, the virtual time and what the simulation had to refuse, after a scenario that failed.</summary>
[Binding]
public static class ReplayHooks
{
    // Resolve services only after a failure: most scenarios pass.
    [AfterScenario]
    public static void Tell(ScenarioContext scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.TestError is not null && scenario.ScenarioContainer.Resolve<ClusterDriver>() is { IsMade: true } cluster)
        {
            Tell(
                scenario.ScenarioContainer.Resolve<ScenarioHost>().Seed,
                cluster,
                scenario.ScenarioContainer.Resolve<IReqnrollOutputHelper>());
        }
    }

    /// <summary>A duration for people: 40 s, 6 min 4.2 s.</summary>
    private static string Say(TimeSpan time) => time.TotalMinutes < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(time.TotalMinutes):0} min {time.TotalSeconds % 60:0.###} s");

    private static void Tell(ulong seed, ClusterDriver cluster, IReqnrollOutputHelper transcript)
    {
        var simulation = cluster.Cluster.Simulation;
        transcript.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
                $"Scenario seed {seed}, virtual time {Say(simulation.Elapsed)} ({simulation.Now:yyyy-MM-dd HH:mm:ss} UTC)"));
        // Some are told once a request.
        foreach (var told in cluster.Cluster.Warnings.GroupBy(static warning => warning, StringComparer.Ordinal))
        {
            transcript.WriteLine(told.Count() == 1 ? $"Warning: {told.Key}" : $"Warning: {told.Key} ({told.Count()} times)");
        }
    }
}
