using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>Assembles a scenario's result.</summary>
internal static class ScenarioResults
{
    public static ScenarioResult Of(
        PlannedScenario scenario,
        IReadOnlyList<StepResult> steps,
        IReadOnlyList<HookResult> hooks,
        string? message,
        TimeSpan startedAfter,
        TimeSpan duration)
    {
        var pickle = scenario.Pickle;
        return new ScenarioResult
        {
            Uri = pickle.Uri,
            Identity = pickle.Identity,
            Keyword = pickle.Keyword,
            Name = pickle.Name,
            Description = pickle.Description,
            Line = pickle.Line,
            Tags = pickle.Tags,
            Arguments = pickle.Arguments,
            Outline = pickle.Outline,
            Status = Worst(steps, hooks, message),
            Message = message,
            StartedAfter = startedAfter,
            Duration = duration,
            Steps = steps,
            Hooks = hooks,
        };
    }

    private static TestStatus Worst(IReadOnlyList<StepResult> steps, IReadOnlyList<HookResult> hooks, string? message)
    {
        var worst = message is null ? TestStatus.Passed : TestStatus.Failed;
        foreach (var step in steps)
        {
            worst = step.Status > worst ? step.Status : worst;
        }

        foreach (var hook in hooks)
        {
            worst = hook.Status > worst ? hook.Status : worst;
        }

        return worst;
    }
}
