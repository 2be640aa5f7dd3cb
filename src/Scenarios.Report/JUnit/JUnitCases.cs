using System.Text;
using Scenarios.Report.Model;
using Scenarios.Running.Results;
using Scenarios.Running.Sources;

namespace Scenarios.Report.JUnit;

/// <summary>Turns a run's results into test cases.</summary>
internal sealed class JUnitCases(RunResult run)
{
    public static JUnitCase Of(SourceError error) => new()
    {
        Name = error.ToString().Split('\n')[0],
        File = error.Line > 0 ? error.Uri : "",
        Line = error.Line,
        Outcome = new JUnitOutcome("error", "SourceError", error.Message.Split('\n')[0], error.ToString()),
    };

    public static JUnitCase Of(HookResult hook, string file = "") => new()
    {
        Name = $"{hook.Type} {hook.Method}",
        File = file,
        Duration = hook.Duration,
        Outcome = new JUnitOutcome(
            "error",
            hook.Failure?.Type ?? StatusWord.Of(hook.Status),
            (hook.Message ?? "").Split('\n')[0],
            $"{hook.Message}\n{StackTraceText.WithoutFolders(hook.Failure?.StackTrace ?? "")}".TrimEnd('\n')),
        Steps = hook.Output,
    };

    public JUnitCase Of(FeatureResult feature, ScenarioResult scenario)
    {
        var prefix = $"{feature.Name} / ";
        return new JUnitCase
        {
            Name = JUnitSuite.Titled(
                scenario.Identity.StartsWith(prefix, StringComparison.Ordinal) ? scenario.Identity[prefix.Length..] : scenario.Identity),
            File = scenario.Uri,
            Line = scenario.Line,
            Duration = scenario.Duration,
            Outcome = OutcomeOf(scenario),
            EarlierAttempts = [.. AttemptGroup.Of(scenario).Select(attempts => AttemptOf(scenario, attempts))],
            Steps = StepsOf(scenario),
        };
    }

    private JUnitOutcome? OutcomeOf(ScenarioResult scenario) => scenario.Status switch
    {
        TestStatus.Passed => null,
        TestStatus.Skipped => new JUnitOutcome("skipped", "", WhySkipped(scenario).Split('\n')[0], ""),
        _ => Failed("failure", scenario, scenario),
    };

    /// <summary>The run's reason, or the message of the step or hook that skipped the scenario, or the tag.</summary>
    private static string WhySkipped(ScenarioResult scenario) =>
        scenario.Message
        ?? scenario.Hooks.FirstOrDefault(hook => hook.Message is not null)?.Message
        ?? scenario.Steps.FirstOrDefault(step => step.Message is not null)?.Message
        ?? scenario.Tags.FirstOrDefault(tag => string.Equals(tag, "@ignore", StringComparison.OrdinalIgnoreCase))
        ?? "";

    private JUnitOutcome AttemptOf(ScenarioResult scenario, AttemptGroup attempts)
    {
        var outcome = Failed(scenario.IsFlaky ? "flakyFailure" : "rerunFailure", attempts.Result, scenario);
        return outcome with { Summary = $"{attempts.Title}: {outcome.Summary}", Output = StepsOf(attempts.Result) };
    }

    private JUnitOutcome Failed(string element, ScenarioResult attempt, ScenarioResult scenario)
    {
        var problems = new ProblemList();
        problems.Add(attempt, "");
        var summary = problems.InOrder.Count == 0 ? attempt.Message ?? "" : problems.InOrder[0].Message;
        return new JUnitOutcome(
            element,
            attempt.Steps.FirstOrDefault(step => step.Failure is not null)?.Failure?.Type ?? StatusWord.Of(attempt.Status),
            summary.Split('\n')[0],
            string.Join("\n\n", problems.InOrder.Select(Describe)) + $"\n\n{ReplayOf(scenario)}");
    }

    private string ReplayOf(ScenarioResult scenario) => $"Replay: {ReplayLine.Of(run, scenario)}";

    private static string Describe(Problem problem) => string.Join(
        '\n',
        new[]
        {
            problem.Place,
            problem.Sentence ?? "",
            StackTraceText.WithoutFolders(problem.Message),
            StackTraceText.WithoutFolders(problem.StackTrace),
        }
            .Where(part => part.Length > 0));

    private static string StepsOf(ScenarioResult scenario)
    {
        var text = new StringBuilder();
        foreach (var step in scenario.Steps)
        {
            text.Append(step.Keyword).Append(' ').Append(step.Text).Append(" (").Append(StatusWord.Of(step.Status)).Append(")\n");
            // The living documentation shows passed scenarios; CI logs need not repeat their output.
            text.Append(scenario.IsAcceptable ? "" : step.Output).AppendJoin("", step.Warnings.Select(RunWarning.LineOf));
        }

        foreach (var hook in scenario.IsAcceptable ? [] : scenario.Hooks)
        {
            text.Append(hook.Output);
        }

        text.AppendJoin("", scenario.Warnings.Select(RunWarning.LineOf));
        return text.ToString();
    }
}
