using System.Globalization;
using Reqnroll;
using Reqnroll.BindingSkeletons;
using Reqnroll.Bindings;
using Reqnroll.Infrastructure;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>Finds the definition of a step without running it; thread-safe.</summary>
/// <param name="runtime">Where the definitions are.</param>
/// <param name="writesSnippets">Whether messages about undefined steps include code that defines them.</param>
/// <param name="advice">See <see cref="RunOptions.Advice"/>.</param>
internal sealed class StepFinder(ReqnrollRuntime runtime, bool writesSnippets, StepAdvice? advice = null)
{
    // Reqnroll's services belong to a test runner. This runner never runs anything, and one thread at a time uses it.
    private readonly Lazy<(IStepDefinitionMatchService Matches, IStepDefinitionSkeletonProvider Skeletons)> _services = new(() =>
    {
        var container = runtime.AcquireServices();
        return (container.Resolve<IStepDefinitionMatchService>(), container.Resolve<IStepDefinitionSkeletonProvider>());
    });

    private readonly Lazy<UndefinedStepText> _undefined = new(() => new UndefinedStepText(runtime.Registry, advice));

    private readonly Lock _gate = new();

    private static StepContext Anywhere => new(featureInfo: null, scenarioInfo: null);

    /// <summary>Whether definitions can be looked up: a mistake in one step class prevents that for all.</summary>
    public bool CanFind => runtime.Registry.IsValid;

    public BindingMatch Find(
        Pickle pickle, FeatureRun feature, PickleStep step, out StepDefinitionAmbiguityReason reason, out List<BindingMatch> candidates)
    {
        var instance = InstanceOf(step, new StepContext(feature.Info, new PlannedScenarioInfo(pickle)));
        lock (_gate)
        {
            return _services.Value.Matches.GetBestMatch(
                instance,
                runtime.BindingCulture ?? feature.Info.Language,
                out reason,
                out candidates);
        }
    }

    /// <summary>C# code that defines a step, as Reqnroll's own tools write it.</summary>
    public string Snippet(PickleStep step)
    {
        lock (_gate)
        {
            return SnippetText.Compiling(_services.Value.Skeletons.GetStepDefinitionSkeleton(
                ProgrammingLanguage.CSharp,
                InstanceOf(step, Anywhere),
                StepDefinitionSkeletonStyle.CucumberExpressionAttribute,
                CultureInfo.InvariantCulture));
        }
    }

    /// <summary>The message for a step that no definition matches.</summary>
    /// <param name="pickle">Its scenario.</param>
    /// <param name="step">The step.</param>
    /// <param name="feature">Its feature.</param>
    /// <param name="before">How many undefined steps of the scenario precede it.</param>
    public string Undefined(Pickle pickle, PickleStep step, FeatureRun feature, int before)
    {
        Find(pickle, feature, step, out var reason, out var candidates);
        var elsewhere = reason == StepDefinitionAmbiguityReason.AmbiguousScopes ? candidates : [];
        return _undefined.Value.Describe(step, feature.File.Language, before, elsewhere, writesSnippets ? Snippet : null);
    }

    private static StepInstance InstanceOf(PickleStep step, StepContext context) => new(
        step.Type, (StepDefinitionKeyword)step.Type, step.Keyword
            + " ", step.Text, step.DocString?.Content, Contexts.Of(step.Table), context);
}
