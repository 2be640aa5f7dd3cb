using Reqnroll.BoDi;
using Scenarios.Accounts;
using Scenarios.Kernel.Randomness;
using Scenarios.Steps.Recording;

namespace Scenarios.Steps.Hosting;

/// <summary>
/// What a scenario knows about its host: the place of its feature, its seed, whether to accept snapshots. Values that the host did not
/// register are derived from Reqnroll's own information. One per scenario.
/// </summary>
public sealed class ScenarioHost
{
    /// <summary>
    /// The key of the virtual clock in Reqnroll's scenario context: a <c>Func&lt;TimeSpan&gt;</c> that this project's command reads for its
    /// reports.
    /// </summary>
    private const string ClockKey = "scenarios.virtual-time";

    private readonly ScenarioContext _scenario;
    private readonly IObjectContainer _container;

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
        (_scenario, _container) = (scenario, container);
        UpdateSnapshots = settings.UpdateSnapshots;
        Account = container.IsRegistered<IAccountBook>() ? new ScenarioAccount(container.Resolve<IAccountBook>()) : null;
    }

    /// <summary>The place of the feature file.</summary>
    public FeaturePlace Feature { get; }

    /// <summary>The scenario's title, with the values of an outline's row.</summary>
    public string ScenarioTitle { get; }

    /// <summary>The scenario's own name, unique in its feature.</summary>
    public string Identity { get; }

    /// <summary>All scenarios of the feature.</summary>
    public FeatureScenarios FeatureScenarios { get; }

    /// <summary>The index of this scenario in <see cref="FeatureScenarios"/>; -1 if the host does not know it.</summary>
    public int ScenarioIndex { get; }

    /// <summary>The command that runs the scenario again the same way, as reports show it; null if the host has none.</summary>
    public string? Replay { get; }

    /// <summary>The places of its steps; empty if the host does not know them.</summary>
    public IReadOnlyList<StepPlace> Steps { get; }

    /// <summary>The columns of its outline; empty for a plain scenario.</summary>
    public IReadOnlyList<string> Columns { get; }

    /// <summary>
    /// The scenario's seed, derived from the run's seed and the scenario's own name. So adding a scenario does not affect others.
    /// </summary>
    public ulong Seed { get; }

    /// <summary>Whether to accept differing snapshots instead of failing.</summary>
    public bool UpdateSnapshots { get; }

    /// <summary>Gives the host access to the scenario's virtual time.</summary>
    internal void TellClock(Func<TimeSpan> elapsed) => _scenario[ClockKey] = elapsed;

    /// <summary>Warns the reader of the running step's result, in the transcript if the host shows warnings in no other way.</summary>
    internal void Warn(string text)
    {
        if (_container.IsRegistered<IWarnings>())
        {
            _container.Resolve<IWarnings>().Warn(text);
        }
        else
        {
            _container.Resolve<IReqnrollOutputHelper>().WriteLine($"Warning: {text}");
        }
    }

    /// <summary>Where steps record what they do, for a report; null if no report needs it.</summary>
    internal ScenarioAccount? Account { get; }

    private static ulong SeedOf(ulong runSeed, string identity) => StableHash.Of(identity) ^ (runSeed * 0x9E3779B97F4A7C15);
}
