using System.Text;
using Scenarios.Running.Results;
using Scenarios.Report.Model;

namespace Scenarios.Report.JUnit;

/// <summary>A test case as CI servers know it.</summary>
/// <param name="Name">Unique within its suite, and the same from run to run.</param>
/// <param name="Duration">Wall time.</param>
/// <param name="Element">failure, error or skipped; null when it passed.</param>
/// <param name="Kind">The status, or the type of the exception.</param>
/// <param name="Summary">One line.</param>
/// <param name="Details">Place, message and stack trace.</param>
/// <param name="Steps">The steps with their status, and what they printed.</param>
internal sealed record JUnitCase(string Name, TimeSpan Duration, string? Element, string Kind, string Summary, string Details, string Steps)
{
    public static JUnitCase Of(SourceError error) =>
        new(error.ToString().Split('\n')[0], TimeSpan.Zero, "error", "SourceError", error.Message.Split('\n')[0], error.ToString(), "");

    public static JUnitCase Of(HookResult hook) => new(
        $"{hook.Type} {hook.Method}",
        hook.Duration,
        "error",
        hook.Failure?.Type ?? StatusWord.Of(hook.Status),
        (hook.Message ?? "").Split('\n')[0],
        $"{hook.Message}\n{hook.Failure?.StackTrace}",
        hook.Output);

    public static JUnitCase Of(FeatureResult feature, ScenarioResult scenario)
    {
        var prefix = $"{feature.Name} / ";
        var name = scenario.Identity.StartsWith(prefix, StringComparison.Ordinal) ? scenario.Identity[prefix.Length..] : scenario.Identity;
        var problems = new ProblemList();
        problems.Add(scenario, "");
        var summary = problems.InOrder.Count == 0 ? scenario.Message ?? "" : problems.InOrder[0].Message;
        return new JUnitCase(
            name,
            scenario.Duration,
            scenario.Status switch { TestStatus.Passed => null, TestStatus.Skipped => "skipped", _ => "failure" },
            scenario.Steps.FirstOrDefault(step => step.Failure is not null)?.Failure?.Type ?? StatusWord.Of(scenario.Status),
            summary.Split('\n')[0],
            string.Join("\n\n", problems.InOrder.Select(Describe)),
            StepsOf(scenario));
    }

    private static string Describe(Problem problem) =>
        string.Join('\n', new[] { problem.Place, problem.Sentence ?? "", problem.Message, problem.StackTrace }.Where(part => part.Length > 0));

    private static string StepsOf(ScenarioResult scenario)
    {
        var text = new StringBuilder();
        foreach (var step in scenario.Steps)
        {
            text.Append(step.Keyword).Append(' ').Append(step.Text).Append(" (").Append(StatusWord.Of(step.Status)).Append(")\n");
            // What passed is told by the living documentation; a log that CI keeps of every run need not tell it again.
            text.Append(scenario.IsAcceptable ? "" : step.Output);
        }
        return text.ToString();
    }
}
