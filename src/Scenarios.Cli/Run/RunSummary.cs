using System.Globalization;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>
/// The end of a run's output: errors, each scenario that did not pass with its place and replay line, flaky scenarios, warnings,
/// the places of reports, and the count.
/// </summary>
internal sealed class RunSummary(TextWriter output)
{
    /// <summary>More warnings than this are only counted.</summary>
    private const int MostWarnings = 20;

    /// <param name="result">What ran.</param>
    /// <param name="closing">Lines before the count: places of reports, changes.</param>
    public void Write(RunResult result, IEnumerable<string> closing)
    {
        foreach (var error in result.Errors)
        {
            output.WriteLine($"error: {error}");
            output.WriteLine();
        }

        foreach (var note in result.Notes)
        {
            output.WriteLine($"note: {note}");
        }

        var hooks = HookFailure.Of(result);
        var scenarios = new ScenarioSummary(output, result);
        foreach (var hook in hooks)
        {
            WriteHook(hook);
        }

        var told = new HashSet<ScenarioResult>(hooks.SelectMany(hook => hook.NotRun), ReferenceEqualityComparer.Instance);
        foreach (var scenario in result.AllScenarios.Where(scenario => !scenario.IsAcceptable && !told.Contains(scenario)))
        {
            scenarios.Write(scenario);
        }

        foreach (var scenario in result.AllScenarios.Where(scenario => scenario.IsFlaky))
        {
            scenarios.WriteFlaky(scenario);
        }

        WriteWarnings([.. RunWarning.Of(result)]);
        WriteStopped(result);
        foreach (var line in closing)
        {
            output.WriteLine(line);
        }

        output.WriteLine(Count(result));
    }

    /// <summary>A text such as <c>24 scenarios (22 passed, 2 failed) in 0.31 s</c>.</summary>
    public static string Count(RunResult result) => string.Create(
        CultureInfo.InvariantCulture,
        $"{CountText.Of([.. result.AllScenarios], result.IsDryRun)} in {result.Duration.TotalSeconds:F2} "
        + $"s{(result.IsDryRun ? " (dry run)" : "")}");

    private void WriteWarnings(List<RunWarning> warnings)
    {
        foreach (var warning in warnings.Take(MostWarnings))
        {
            output.WriteLine($"warning: {warning.Place}  {warning.Title}");
            IndentedText.Write(output, warning.Text);
        }

        if (warnings.Count > MostWarnings)
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{warnings.Count - MostWarnings} more warnings: the reports have them."));
        }

        output.Write(warnings.Count > 0 ? "\n" : "");
    }

    private void WriteHook(HookFailure failure)
    {
        var hook = failure.Hook;
        output.WriteLine($"{StatusText.Word(hook.Status)}: hook {hook.Type} {hook.Method}{In(failure.Features)}");
        IndentedText.Write(output, hook.Message);
        IndentedText.Write(output, hook.Output);
        if (failure.NotRun.Count > 0)
        {
            output.WriteLine("  Scenarios that did not run because of it:");
            foreach (var scenario in failure.NotRun)
            {
                output.WriteLine($"    {scenario.Uri}:{scenario.Line}  {scenario.Name}");
            }
        }

        output.WriteLine();
    }

    private static string In(IReadOnlyList<string> features) => features.Count == 0 ? "" : $" in {string.Join(", ", features)}";

    private void WriteStopped(RunResult result)
    {
        if (!result.IsStopped)
        {
            return;
        }

        var all = result.AllScenarios.ToList();
        var left = all.Count(scenario => scenario.IsLeftOut);
        output.WriteLine(left == 0
            ? "Stopped: all scenarios had run by then."
            : string.Create(CultureInfo.InvariantCulture, $"Stopped: {left} of {all.Count} scenarios did not run to their end."));
        output.WriteLine();
    }
}
