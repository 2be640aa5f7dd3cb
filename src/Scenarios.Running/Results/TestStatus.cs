namespace Scenarios.Running.Results;

/// <summary>How a step or scenario ended, from best to worst; a scenario has the worst of its steps (Cucumber's order).</summary>
public enum TestStatus
{
    Passed,
    Skipped,
    Pending,
    Undefined,
    Ambiguous,
    Failed,
}
