using System.Globalization;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;

namespace Scenarios.Report.Model;

/// <summary>Collects problems while the book is arranged, in its order.</summary>
internal sealed class ProblemList
{
    private readonly List<Problem> _problems = [];
    private readonly HashSet<ScenarioResult> _told = new(ReferenceEqualityComparer.Instance);

    public IReadOnlyList<Problem> InOrder => _problems;

    public void Add(IEnumerable<SourceError> errors)
    {
        foreach (var error in errors)
        {
            var place = error.Line == 0 ? error.Uri : error.Column == 0 ? $"{error.Uri}:{error.Line}"
                : $"{error.Uri}:{error.Line}:{error.Column}";
            (string, int)? source = error.Line == 0 ? null : (error.Uri, error.Line);
            _problems.Add(new Problem(TestStatus.Failed, place, source, "The input is wrong", null, null, error.Message, ""));
        }
    }

    /// <summary>
    /// Adds failed hooks around the run and features. Scenarios that could not run because of them are not listed separately.
    /// </summary>
    public void Add(IEnumerable<HookFailure> failures)
    {
        foreach (var failure in failures)
        {
            _told.UnionWith(failure.NotRun);
            var (count, noun) = (failure.NotRun.Count, failure.NotRun.Count == 1 ? "scenario" : "scenarios");
            var notRun = count == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"\n{count} {noun} did not run because of it.");
            Add(failure.Hook, failure.Features.Count == 0 ? "Around the run"
                : $"Around {string.Join(", ", failure.Features)}", null, notRun);
        }
    }

    /// <summary>Adds the steps and hooks that are the reason, or the scenario itself if none of them says why.</summary>
    public void Add(ScenarioResult scenario, string target)
    {
        if (scenario.IsAcceptable || _told.Contains(scenario))
        {
            return;
        }

        var before = _problems.Count;
        foreach (var step in scenario.Steps.Where(step => step.Status is not (TestStatus.Passed or TestStatus.Skipped)))
        {
            _problems.Add(new Problem(
                step.Status,
                $"{scenario.Uri}:{step.Line}",
                (scenario.Uri, step.Line),
                scenario.Name,
                target,
                $"{step.Keyword} {step.Text}",
                step.Message ?? "",
                step.Failure?.StackTrace ?? ""));
        }

        foreach (var hook in scenario.Hooks.Where(hook => hook.Status == TestStatus.Failed))
        {
            Add(hook, scenario.Name, target, "");
        }

        if (_problems.Count == before)
        {
            _problems.Add(new Problem(
                scenario.Status, $"{scenario.Uri}:{scenario.Line}", (scenario.Uri, scenario.Line), scenario.Name, target, null,
                scenario.Message ?? "", ""));
        }
    }

    private void Add(HookResult hook, string title, string? target, string addition) => _problems.Add(new Problem(
        hook.Status, $"{hook.Type} {hook.Method}", null, title, target, null, hook.Message + addition, hook.Failure?.StackTrace ?? ""));
}
