using Scenarios.Report.Model;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;

namespace Scenarios.Report.Annotations;

/// <summary>Something to be shown at a line of a file by a CI server.</summary>
/// <param name="File">As the run names it: relative to the folder it was started in; empty where it is about no file.</param>
/// <param name="Line">From 1; 1 where none is known.</param>
/// <param name="Title">The scenario, or what else it is about.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="IsWarning">The run passes with it.</param>
/// <param name="Key">The same from run to run: what it is about, and not where it stands.</param>
internal sealed record Annotation(string File, int Line, string Title, string Message, bool IsWarning, string Key)
{
    /// <summary>
    /// All of a run, in the order of the files: errors of the input, hooks, what did not pass, what passed on a retry only.
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
            .Concat(run.AllScenarios.Where(scenario => scenario.IsFlaky).Select(OfFlaky));
        return [.. all.Select(annotation => annotation with { Message = folder.Without(annotation.Message) })];
    }

    /// <summary>
    /// What is not about a line is about a path of the call, an option or a missing shard, and perhaps no file of the repository.
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

    /// <summary>At the step that is the reason, where one is.</summary>
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

    private static string KeyOf(ScenarioResult scenario) => $"{scenario.Uri} {scenario.Identity}";
}
