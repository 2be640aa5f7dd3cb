using Scenarios.Report.Model;
using Scenarios.Running.Results;

namespace Scenarios.Report.Saved;

/// <summary>
/// Removes the folder of the machine from all texts of a run, because it means nothing on the machine that merges results.
/// </summary>
internal sealed class PortableRun
{
    private readonly FolderText _folder;

    private PortableRun(string folder) => _folder = new FolderText(folder);

    public static RunResult Of(RunResult run)
    {
        var portable = new PortableRun(run.BaseDirectory);
        return run with
        {
            BaseDirectory = "",
            Errors = [.. run.Errors.Select(error => error with { Message = portable.Text(error.Message) })],
            Hooks = portable.Of(run.Hooks),
            Features = [.. run.Features.Select(portable.Of)],
        };
    }

    private FeatureResult Of(FeatureResult feature) => feature with
    {
        Hooks = Of(feature.Hooks),
        Scenarios = Of(feature.Scenarios),
        Rules = [.. feature.Rules.Select(rule => rule with { Scenarios = Of(rule.Scenarios) })],
    };

    private IReadOnlyList<ScenarioResult> Of(IReadOnlyList<ScenarioResult> scenarios) => [.. scenarios.Select(Of)];

    private ScenarioResult Of(ScenarioResult scenario) => scenario with
    {
        Message = Optional(scenario.Message),
        Steps = [.. scenario.Steps.Select(
            step => step with
            {
                Message = Optional(step.Message),
                Failure = Of(step.Failure),
                Output = Text(step.Output),
                Warnings = [.. step.Warnings.Select(Text)],
            })],
        Warnings = [.. scenario.Warnings.Select(Text)],
        Hooks = Of(scenario.Hooks),
        EarlierAttempts = Of(scenario.EarlierAttempts),
    };

    private IReadOnlyList<HookResult> Of(IReadOnlyList<HookResult> hooks) =>
        [.. hooks.Select(hook => hook with { Message = Optional(hook.Message), Failure = Of(hook.Failure), Output = Text(hook.Output) })];

    private Failure? Of(Failure? failure) =>
        failure is null ? null : failure with { Message = Text(failure.Message), StackTrace = Text(failure.StackTrace) };

    private string? Optional(string? text) => text is null ? null : Text(text);

    private string Text(string text) => _folder.Without(text);
}
