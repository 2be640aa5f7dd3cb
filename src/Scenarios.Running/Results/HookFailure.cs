namespace Scenarios.Running.Results;

/// <summary>
/// A failed hook around the run or around features. Reported once, however many features it failed in and however many scenarios it kept
/// from running.
/// </summary>
/// <param name="Hook">The hook as it failed first.</param>
/// <param name="Features">The files it failed in, ordered; empty for a hook around the run.</param>
/// <param name="NotRun">The scenarios that did not run because of it, in the order of the files. Their messages add nothing to the
/// hook's.</param>
public sealed record HookFailure(HookResult Hook, IReadOnlyList<string> Features, IReadOnlyList<ScenarioResult> NotRun)
{
    /// <summary>All hook failures of a run, those of hooks around the run first.</summary>
    public static IReadOnlyList<HookFailure> Of(RunResult run)
    {
        var failed = run.Hooks.Select(hook => (Hook: hook, File: (string?)null))
            .Concat(run.Features.SelectMany(feature => feature.Hooks.Select(hook => (Hook: hook, File: (string?)feature.Uri))))
            .Where(found => found.Hook.Status == TestStatus.Failed);
        return [.. failed
            .GroupBy(found => (found.Hook.Type, found.Hook.Method, found.Hook.Message))
            .Select(group => new HookFailure(
                group.First().Hook,
                [.. group.Select(found => found.File).OfType<string>().Distinct(StringComparer.Ordinal)],
                [.. run.AllScenarios.Where(scenario => IsBecauseOf(scenario, group.First().Hook))]))];
    }

    /// <summary>Whether the scenario did not run only because of the hook.</summary>
    public static bool IsBecauseOf(ScenarioResult scenario, HookResult hook) =>
        scenario.Status == TestStatus.Failed
        && scenario.Message == hook.WhyNotRun
        && scenario.Steps.All(step => step.Status == TestStatus.Skipped)
        && scenario.Hooks.Count == 0;
}
