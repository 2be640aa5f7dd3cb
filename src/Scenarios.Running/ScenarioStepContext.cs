namespace Scenarios.Running;

/// <summary>The step that runs, and a bag of values for the time it runs.</summary>
public sealed class ScenarioStepContext : ReqnrollContext
{
    internal ScenarioStepContext(StepInfo stepInfo) => StepInfo = stepInfo;

    /// <summary>The step.</summary>
    public StepInfo StepInfo { get; }

    /// <summary>How the step ended; OK until then.</summary>
    public ScenarioExecutionStatus Status { get; internal set; }

    /// <summary>What made the step fail, if anything did.</summary>
    public Exception? StepError { get; internal set; }
}
