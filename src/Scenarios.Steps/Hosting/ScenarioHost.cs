using Scenarios.Kernel.Randomness;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// What a scenario knows of its host: where its feature stands, its seed, whether snapshots are to be accepted. The only class that differs
/// between the hosts. Made by the host, one per scenario.
/// </summary>
public sealed partial class ScenarioHost
{
    /// <summary>Where the feature file stands.</summary>
    public FeaturePlace Feature { get; private init; }

    /// <summary>The scenario's title, with an outline's values.</summary>
    public string ScenarioTitle { get; private init; } = string.Empty;

    /// <summary>All scenarios of the feature.</summary>
    public FeatureScenarios FeatureScenarios { get; private init; } = FeatureScenarios.Unknown;

    /// <summary>Which of <see cref="FeatureScenarios"/> this one is, from 0; -1 where the host does not know.</summary>
    public int ScenarioIndex { get; private init; } = -1;

    /// <summary>Derived from the run's seed and the scenario's own name, so that adding one scenario disturbs no other.</summary>
    public ulong Seed { get; private init; }

    public bool UpdateSnapshots { get; private init; }

    private static ulong SeedOf(ulong runSeed, string identity) => StableHash.Of(identity) ^ (runSeed * 0x9E3779B97F4A7C15);
}
