#if REQNROLL
namespace Scenarios.Steps.Hosting;

/// <content>Reqnroll tells title, rule and values; the name the seed derives from is put together as the embedded host does it.</content>
public sealed partial class ScenarioHost
{
    public ScenarioHost(FeatureContext feature, ScenarioContext scenario, RunSettings settings)
    {
        ArgumentNullException.ThrowIfNull(feature);
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(settings);
        var name = new ScenarioName(feature.FeatureInfo, scenario.RuleInfo, scenario.ScenarioInfo);
        Feature = FeaturePlace.Of(feature);
        ScenarioTitle = name.Title;
        Seed = SeedOf(settings.Seed, name.Identity);
        UpdateSnapshots = settings.UpdateSnapshots;
    }
}
#endif
