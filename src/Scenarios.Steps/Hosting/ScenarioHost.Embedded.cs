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
        var pickles = feature.FeatureInfo.Pickles;
        FeatureScenarios = new FeatureScenarios(pickles.Count, () => [.. pickles.Select(pickle => new ScenarioTitle(pickle.Rule?.Name, pickle.Name, string.Join(", ", pickle.Arguments.Select(value => value.Value))))]);
        ScenarioIndex = pickles.TakeWhile(pickle => pickle.Line != scenario.ScenarioInfo.Line).Count();
    }
}
#endif
