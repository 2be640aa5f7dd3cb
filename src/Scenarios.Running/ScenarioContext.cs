namespace Scenarios.Running;

/// <summary>The scenario that runs, and a bag of values shared by its step classes.</summary>
public sealed class ScenarioContext : ReqnrollContext
{
    private readonly Parsing.Pickle pickle;
    private ScenarioInfo? scenarioInfo;

    internal ScenarioContext(Parsing.Pickle pickle, IObjectContainer scenarioContainer)
    {
        this.pickle = pickle;
        ScenarioContainer = scenarioContainer;
    }

    /// <summary>The scenario.</summary>
    public ScenarioInfo ScenarioInfo => scenarioInfo ??= new ScenarioInfo(pickle);

    /// <summary>The rule it belongs to, if any.</summary>
    public RuleInfo? RuleInfo => pickle.Rule is { } rule ? new RuleInfo(rule) : null;

    /// <summary>The part of the scenario that runs.</summary>
    public ScenarioBlock CurrentScenarioBlock { get; internal set; }

    /// <summary>How the scenario stands.</summary>
    public ScenarioExecutionStatus ScenarioExecutionStatus { get; internal set; }

    /// <summary>The container of this scenario.</summary>
    public IObjectContainer ScenarioContainer { get; }

    /// <summary>The step that runs, or ran last.</summary>
    public ScenarioStepContext? StepContext { get; internal set; }
}
