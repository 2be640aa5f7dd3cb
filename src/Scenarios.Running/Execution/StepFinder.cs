using System.Globalization;
using Reqnroll.Bindings;
using Reqnroll.Infrastructure;
using Scenarios.Running.Parsing;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>Finds the definition of a step without running it; thread-safe.</summary>
internal sealed class StepFinder(ReqnrollRuntime runtime)
{
    // Reqnroll's service belongs to a test runner. This one is never run, and asked by one thread at a time.
    private readonly Lazy<IStepDefinitionMatchService> _matches = new(runtime.MakeMatchService);
    private readonly Lock _gate = new();

    public BindingMatch Find(
        Pickle pickle, FeatureRun feature, PickleStep step, out StepDefinitionAmbiguityReason reason, out List<BindingMatch> candidates)
    {
        var context = new StepContext(feature.Info, new PlannedScenarioInfo(pickle));
        var keyword = (StepDefinitionKeyword)step.Type;
        var instance = new StepInstance(step.Type, keyword, step.Keyword + " ", step.Text, step.DocString?.Content, Contexts.Of(step.Table), context);
        lock (_gate)
        {
            return _matches.Value.GetBestMatch(instance, runtime.BindingCulture ?? feature.Info.Language, out reason, out candidates);
        }
    }

    /// <summary>What to say of a step that nothing matches.</summary>
    public string Undefined(PickleStep step, IReadOnlyList<BindingMatch>? candidates) => UndefinedStepText.Describe(runtime.Registry, step, candidates ?? []);
}
