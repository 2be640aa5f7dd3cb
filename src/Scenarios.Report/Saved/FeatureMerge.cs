using Scenarios.Running.Results;

namespace Scenarios.Report.Saved;

/// <summary>Merges the features of several runs: by file, each with all its scenarios in the order of the file.</summary>
internal static class FeatureMerge
{
    public static IReadOnlyList<FeatureResult> Of(IEnumerable<RunResult> runs) =>
        [.. runs.SelectMany(run => run.Features)
            .GroupBy(feature => feature.Uri, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => Together([.. group]))];

    /// <summary>Merges hooks that ran once for each part: those with the same result are reported once.</summary>
    public static IReadOnlyList<HookResult> Together(IEnumerable<HookResult> hooks) =>
        [.. hooks.DistinctBy(hook => (hook.Type, hook.Method, hook.Status, hook.Message, hook.Output)).OrderBy(hook => hook.Type)];

    private static FeatureResult Together(IReadOnlyList<FeatureResult> parts) => parts.Count == 1 ? parts[0] : parts[0] with
    {
        Scenarios = InOrder(parts.SelectMany(part => part.Scenarios)),
        Rules = [.. parts.SelectMany(part => part.Rules)
            .GroupBy(rule => rule.Line)
            .OrderBy(group => group.Key)
            .Select(group => group.First() with { Scenarios = InOrder(group.SelectMany(rule => rule.Scenarios)) })],
        Hooks = Together(parts.SelectMany(part => part.Hooks)),
    };

    /// <summary>Orders by line, which is unique for each scenario or row.</summary>
    private static IReadOnlyList<ScenarioResult> InOrder(IEnumerable<ScenarioResult> scenarios) =>
        [.. scenarios.OrderBy(scenario => scenario.Line)];
}
