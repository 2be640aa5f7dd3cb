namespace Scenarios.Running.Results;

/// <summary>How a step or scenario ended, from best to worst. A scenario has the worst status of its steps (Cucumber's order).</summary>
public enum TestStatus
{
    Passed,
    Skipped,
    Pending,
    Undefined,
    Ambiguous,
    Failed,
}
