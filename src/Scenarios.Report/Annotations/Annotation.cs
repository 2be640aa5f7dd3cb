using Scenarios.Report.Model;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;

namespace Scenarios.Report.Annotations;

/// <summary>A message that a CI server shows at a line of a file.</summary>
/// <param name="File">The file as the run names it: relative to the folder of the run; empty if it concerns no file.</param>
/// <param name="Line">From 1; 1 if unknown.</param>
/// <param name="Title">The scenario, or another subject.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsWarning">Whether the run passes anyway.</param>
/// <param name="Key">An identity that is stable between runs: the subject, not the place.</param>
internal sealed record Annotation(string File, int Line, string Title, string Message, bool IsWarning, string Key)
{
    /// <summary>
    /// All annotations of a run, in the order of the files: input errors, hooks, scenarios that did not pass, flaky scenarios, warnings.
    /// </summary>
    public static IReadOnlyList<Annotation> Of(RunResult run)
    {
        var folder = new FolderText(run.BaseDirectory);
        var hooks = HookFailure.Of(run);
        var told = hooks.SelectMany(hook => hook.NotRun).ToHashSet<ScenarioResult>(ReferenceEqualityComparer.Instance);
        var failed = run.AllScenarios.Where(scenario => !scenario.IsAcceptable && !told.Contains(scenario));
        var all = run.Errors.Select(Of)
            .Concat(hooks.SelectMany(Of))
            .Concat(failed.Select(scenario => Of(run, scenario)))
            .Concat(run.AllScenarios.Where(scenario => scenario.IsFlaky).Select(OfFlaky))
            .Concat(RunWarning.Of(run).Select(Of));
        return [.. all.Select(annotation => annotation with { Message = folder.Without(annotation.Message) })];
    }

    /// <summary>
    /// An error without a line concerns a path of the call, an option or a missing shard, and perhaps no file of the repository.
    /// </summary>
    private static Annotation Of(SourceError error)
    {
        var (file, line, message) = error.Line > 0 ? (error.Uri, error.Line, error.Message) : ("", 1, error.ToString());
        return new Annotation(file, line, "The input is wrong", message, false, $"{error.Uri} {error.Message}");
    }

    private static IEnumerable<Annotation> Of(HookFailure failure)
    {
        var (hook, message) = (failure.Hook, failure.Hook.Message ?? "");
        return failure.Features.DefaultIfEmpty("")
            .Select(file => new Annotation(file, 1, $"hook {hook.Type} {hook.Method}", message, false, $"{file} {hook.Method}"));
    }

    /// <summary>Annotates the step that is the reason, if there is one.</summary>
    private static Annotation Of(RunResult run, ScenarioResult scenario)
    {
        var step = scenario.Steps.FirstOrDefault(step => step.Status is not (TestStatus.Passed or TestStatus.Skipped));
        var problems = new ProblemList();
        problems.Add(scenario, "");
        var first = problems.InOrder.Count > 0 ? problems.InOrder[0] : null;
        var sentence = first?.Sentence is { } text ? $"{text}\n" : "";
        var message = $"{sentence}{first?.Message}\nReplay: {ReplayLine.Of(run, scenario)}";
        return new Annotation(scenario.Uri, step?.Line ?? scenario.Line, scenario.Name, message, false, KeyOf(scenario));
    }

    private static Annotation OfFlaky(ScenarioResult scenario) =>
        new(scenario.Uri, scenario.Line, scenario.Name, FlakyText.Of(scenario), true, KeyOf(scenario));

    private static Annotation Of(RunWarning warning) => new(
        warning.Scenario.Uri, warning.Line, warning.Scenario.Name, warning.Step is null ? warning.Text : $"{warning.Title}\n{warning.Text}",
        true, $"{KeyOf(warning.Scenario)} {warning.Title}");

    private static string KeyOf(ScenarioResult scenario) => $"{scenario.Uri} {scenario.Identity}";
}
