using Scenarios.Running.Results;

namespace Scenarios.Report.Model;

/// <summary>Collects what did not go well while the book is laid out, in its order.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> problems = [];

    public IReadOnlyList<Problem> InOrder => problems;

    public void Add(IEnumerable<SourceError> errors)
    {
        foreach (var error in errors)
        {
            var place = error.Line == 0 ? error.Uri : error.Column == 0 ? $"{error.Uri}:{error.Line}" : $"{error.Uri}:{error.Line}:{error.Column}";
            problems.Add(new Problem(TestStatus.Failed, place, "The input is wrong", null, null, error.Message, ""));
        }
    }

    public void Add(IEnumerable<HookResult> hooks, string title, string? target = null)
    {
        foreach (var hook in hooks.Where(hook => hook.Status == TestStatus.Failed))
        {
            problems.Add(new Problem(
                hook.Status, $"{hook.Type} {hook.Method}", title, target, null, hook.Message ?? "", hook.Failure?.StackTrace ?? ""));
        }
    }

    /// <summary>The steps and hooks that are the reason; the scenario itself where none of them says why.</summary>
    public void Add(ScenarioResult scenario, string target)
    {
        if (scenario.IsAcceptable)
        {
            return;
        }
        var before = problems.Count;
        foreach (var step in scenario.Steps.Where(step => step.Status is not (TestStatus.Passed or TestStatus.Skipped)))
        {
            problems.Add(new Problem(
                step.Status,
                $"{scenario.Uri}:{step.Line}",
                scenario.Name,
                target,
                $"{step.Keyword} {step.Text}",
                step.Message ?? "",
                step.Failure?.StackTrace ?? ""));
        }
        Add(scenario.Hooks, scenario.Name, target);
        if (problems.Count == before)
        {
            problems.Add(new Problem(scenario.Status, $"{scenario.Uri}:{scenario.Line}", scenario.Name, target, null, scenario.Message ?? "", ""));
        }
    }
}
