using Reqnroll.Bindings;
using Reqnroll.BoDi;
using Scenarios.Steps.Hosting;
using Scenarios.Steps.Language;
using Scenarios.Steps.Language.Matching;

namespace Scenarios.Steps.Bindings;

/// <summary>
/// Passes information from a host to this step library. A host that passes nothing, such as Reqnroll's generated code, works with what
/// Reqnroll knows.
/// </summary>
public static class StepLibrary
{
    /// <summary>Registers the run's settings in its container. To be called before anything runs.</summary>
    public static void Configure(IObjectContainer run, RunSettings settings)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(settings);
        run.RegisterInstanceAs(settings);
        ChosenSteps.Register(run, settings.Bindings);
        RegisterPhrases(run);
    }

    /// <summary>Adds the definitions of the phrase books to the run, once, however often it is called.</summary>
    public static void RegisterPhrases(IObjectContainer run)
    {
        ArgumentNullException.ThrowIfNull(run);
        PhraseDefinitions.Register(run.Resolve<IBindingRegistry>());
    }

    /// <summary>Reads the English phrases, which the first sentence would otherwise wait for. Thread-safe.</summary>
    public static void ReadPhrases()
    {
        // Sentences of each kind: the letters that phrases begin with are found when they are first asked for.
        _ = SentenceReader.Read(StepKind.Given, SentenceForm.Plain, "a Deployment \"web\" with 3 replicas");
        _ = SentenceReader.Read(StepKind.When, SentenceForm.Plain, "I run \"kubectl get pods\"");
        _ = SentenceReader.Read(StepKind.Then, SentenceForm.Table, "the output shows:");
    }

    /// <summary>Registers a feature's place and scenarios in its container.</summary>
    public static void Configure(IObjectContainer feature, FeaturePlace place, FeatureScenarios scenarios)
    {
        ArgumentNullException.ThrowIfNull(feature);
        feature.RegisterInstanceAs(place);
        feature.RegisterInstanceAs(scenarios);
    }

    /// <summary>Registers a scenario's name in its container.</summary>
    public static void Configure(IObjectContainer scenario, ScenarioName name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        scenario.RegisterInstanceAs(name);
    }
}
