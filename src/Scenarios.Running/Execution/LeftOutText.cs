namespace Scenarios.Running.Execution;

/// <summary>Explains why a scenario did not run to its end.</summary>
internal static class LeftOutText
{
    public const string Stopped = "Not run: the run was stopped before.";

    public const string GivenUp = "Stopped while it was running: the run was stopped.";

    public const string FailFast = "Not run: another scenario did not pass, and the run ends with the first one (--fail-fast).";

    public const string WrongSteps = "Not run: the step classes have errors.";

    public const string DryRun = "Not run: in a dry run the steps are only matched.";
}
