#if !REQNROLL
namespace Scenarios.Steps.Hosting;

/// <content>The embedded host tells everything itself.</content>
public sealed partial class ScenarioHost
{
    public ScenarioHost(FeatureContext feature, ScenarioContext scenario, RunSettings settings)
    {
        Feature = FeaturePlace.Of(feature);
        ScenarioTitle = scenario.ScenarioInfo.Title;
        Seed = SeedOf(settings.Seed, scenario.ScenarioInfo.Identity);
        UpdateSnapshots = settings.UpdateSnapshots;
    }
}
#endif
