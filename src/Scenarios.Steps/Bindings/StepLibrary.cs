using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Scenarios.Steps.Hosting;

namespace Scenarios.Steps.Bindings;

/// <summary>
/// What a host tells this library of steps. A host that tells nothing, such as Reqnroll's generated code, gets by with what Reqnroll tells.
/// </summary>
public static class StepLibrary
{
    /// <summary>Of the run: into the run's container, before anything runs.</summary>
    public static void Configure(IObjectContainer run, RunSettings settings)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(settings);
        run.RegisterInstanceAs(settings);
        ChosenSteps.Register(run, settings.Bindings);
        RegisterPhrases(run);
    }

    /// <summary>The definitions of the phrase books; once for each run, however often it is called.</summary>
    public static void RegisterPhrases(IObjectContainer run)
    {
        ArgumentNullException.ThrowIfNull(run);
        PhraseDefinitions.Register(run.Resolve<IBindingRegistry>());
    }

    /// <summary>Of a feature: into the feature's container.</summary>
    public static void Configure(IObjectContainer feature, FeaturePlace place, FeatureScenarios scenarios)
    {
        ArgumentNullException.ThrowIfNull(feature);
        feature.RegisterInstanceAs(place);
        feature.RegisterInstanceAs(scenarios);
    }

    /// <summary>Of a scenario: into the scenario's container.</summary>
    public static void Configure(IObjectContainer scenario, ScenarioName name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        scenario.RegisterInstanceAs(name);
    }
}
