using Reqnroll.BoDi;
using Scenarios.Accounts;
using Scenarios.Kernel.Randomness;
using Scenarios.Steps.Recording;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// What a scenario knows of its host: where its feature stands, its seed, whether snapshots are to be accepted. What the host registered
/// counts;
/// the rest is put together from what Reqnroll tells. One per scenario.
/// </summary>
public sealed class ScenarioHost
{
    /// <summary>
    /// Under this name Reqnroll's scenario context has the virtual clock, a <c>Func&lt;TimeSpan&gt;</c>: our command reads it for its
    /// reports.
    /// </summary>
    private const string ClockKey = "scenarios.virtual-time";

    private readonly ScenarioContext _scenario;

    public ScenarioHost(FeatureContext feature, ScenarioContext scenario, IObjectContainer container)
    {
        ArgumentNullException.ThrowIfNull(feature);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(container);
        var settings = container.IsRegistered<RunSettings>() ? container.Resolve<RunSettings>() : RunSettings.FromEnvironment();
        var name = container.IsRegistered<ScenarioName>()
            ? container.Resolve<ScenarioName>()
            : ScenarioName.Of(feature.FeatureInfo, scenario.RuleInfo, scenario.ScenarioInfo);
        Feature = FeaturePlace.Of(feature);
        ScenarioTitle = name.Title;
        Identity = name.Identity;
        ScenarioIndex = name.Index;
        Replay = name.Replay;
        Steps = name.Steps;
        Columns = name.Columns;
        FeatureScenarios = container.IsRegistered<FeatureScenarios>() ? container.Resolve<FeatureScenarios>() : FeatureScenarios.Unknown;
        Seed = SeedOf(settings.Seed, name.Identity);
        _scenario = scenario;
        UpdateSnapshots = settings.UpdateSnapshots;
        Account = container.IsRegistered<IAccountBook>() ? new ScenarioAccount(container.Resolve<IAccountBook>()) : null;
    }

    /// <summary>Where the feature file stands.</summary>
    public FeaturePlace Feature { get; }

    /// <summary>The scenario's title, with an outline's values.</summary>
    public string ScenarioTitle { get; }

    /// <summary>The scenario's own name, one of a kind in its feature.</summary>
    public string Identity { get; }

    /// <summary>All scenarios of the feature.</summary>
    public FeatureScenarios FeatureScenarios { get; }

    /// <summary>Which of <see cref="FeatureScenarios"/> this one is, from 0; -1 where the host does not know.</summary>
    public int ScenarioIndex { get; }

    /// <summary>The command that runs the scenario again as it runs, as reports have it; null where the host tells none.</summary>
    public string? Replay { get; }

    /// <summary>Where its steps stand; empty where the host does not tell.</summary>
    public IReadOnlyList<StepPlace> Steps { get; }

    /// <summary>The columns of its outline; empty for a plain scenario.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>Derived from the run's seed and the scenario's own name, so that adding one scenario disturbs no other.</summary>
    public ulong Seed { get; }

    /// <summary>Whether differing snapshots are accepted instead of failing.</summary>
    public bool UpdateSnapshots { get; }

    /// <summary>Tells whoever hosts the scenario how much virtual time has passed in it, now and later.</summary>
    internal void TellClock(Func<TimeSpan> elapsed) => _scenario[ClockKey] = elapsed;

    /// <summary>Where what the steps do is kept for a report; null where nobody wants it.</summary>
    internal ScenarioAccount? Account { get; }

    private static ulong SeedOf(ulong runSeed, string identity) => StableHash.Of(identity) ^ (runSeed * 0x9E3779B97F4A7C15);
}
