using System.Globalization;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>Prints one scenario: its place, why it did not pass, and how to run it again.</summary>
internal sealed class ScenarioSummary(TextWriter output, RunResult run)
{
    /// <summary>Prints a scenario that did not pass.</summary>
    public void Write(ScenarioResult scenario)
    {
        var attempts = scenario.EarlierAttempts.Count == 0
            ? ""
            : string.Create(CultureInfo.InvariantCulture, $" (in {scenario.EarlierAttempts.Count + 1} attempts)");
        output.WriteLine($"{StatusText.Word(scenario.Status)}: {PlaceOf(scenario)}{attempts}");
        IndentedText.Write(output, scenario.Message);
        foreach (var step in scenario.Steps.Where(step => step.Status is not (TestStatus.Passed or TestStatus.Skipped)))
        {
            WriteStep(scenario, step);
        }

        foreach (var hook in scenario.Hooks)
        {
            WriteHook(hook);
        }

        output.WriteLine($"  Replay: {ReplayLine.Of(run, scenario)}");
        output.WriteLine();
    }

    /// <summary>Prints a scenario that failed before it passed, with the message of its last failed attempt.</summary>
    public void WriteFlaky(ScenarioResult scenario)
    {
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"flaky: {PlaceOf(scenario)} (passed in attempt {scenario.EarlierAttempts.Count + 1})"));
        var last = scenario.EarlierAttempts[^1];
        IndentedText.Write(output, last.Message);
        foreach (var step in last.Steps.Where(step => step.Status is not (TestStatus.Passed or TestStatus.Skipped)))
        {
            WriteStep(last, step);
        }

        foreach (var hook in last.Hooks.Where(hook => hook.Status == TestStatus.Failed))
        {
            WriteHook(hook);
        }

        output.WriteLine();
    }

    private static string PlaceOf(ScenarioResult scenario) => $"{scenario.Uri}:{scenario.Line}  {scenario.Name}";

    private void WriteStep(ScenarioResult scenario, StepResult step)
    {
        output.WriteLine($"  {scenario.Uri}:{step.Line}  {step.Keyword.Trim()} {step.Text}");
        IndentedText.Write(output, step.Message);
    }

    /// <summary>Prints a hook's failure and output; a hook that passed without output is left out.</summary>
    private void WriteHook(HookResult hook)
    {
        if (hook.Status != TestStatus.Passed)
        {
            output.WriteLine($"{StatusText.Word(hook.Status)}: hook {hook.Type} {hook.Method}");
            IndentedText.Write(output, hook.Message);
            output.WriteLine();
        }

        foreach (var line in hook.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            output.WriteLine($"  {line}");
        }
    }
}
