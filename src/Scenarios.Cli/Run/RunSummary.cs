using System.Globalization;
using Scenarios.Running.Execution;
using Scenarios.Running.Results;

namespace Scenarios.Cli.Run;

/// <summary>What a run prints at its end: what was wrong, each scenario that did not pass with its place and replay, and the count.</summary>
internal sealed class RunSummary(TextWriter output, RunOptions options)
{
    public void Write(RunResult result)
    {
        foreach (var error in result.Errors)
        {
            output.WriteLine($"error: {error}");
            output.WriteLine();
        }

        foreach (var hook in result.Hooks.Concat(result.Features.SelectMany(feature => feature.Hooks)))
        {
            WriteHook(hook);
        }

        foreach (var scenario in result.AllScenarios.Where(scenario => !scenario.IsAcceptable))
        {
            WriteScenario(scenario);
        }

        output.WriteLine(Count(result));
    }

    /// <summary>Such as <c>24 scenarios (22 passed, 2 failed) in 0.31 s</c>.</summary>
    public static string Count(RunResult result)
    {
        var scenarios = result.AllScenarios.ToList();
        var parts = StatusText.Order
            .Select(status => (Word: StatusText.Word(status), Count: scenarios.Count(scenario => scenario.Status == status)))
            .Where(part => part.Count > 0)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Count} {part.Word}"))
            .ToList();
        var counts = parts.Count == 0 ? string.Empty : $" ({string.Join(", ", parts)})";
        var noun = scenarios.Count == 1 ? "scenario" : "scenarios";
        return string.Create(CultureInfo.InvariantCulture, $"{scenarios.Count} {noun}{counts} in {result.Duration.TotalSeconds:F2} s");
    }

    private void WriteHook(HookResult hook)
    {
        if (hook.Status == TestStatus.Passed)
        {
            return;
        }

        output.WriteLine($"{StatusText.Word(hook.Status)}: hook {hook.Type} {hook.Method}");
        WriteIndented(hook.Message);
        output.WriteLine();
    }

    private void WriteScenario(ScenarioResult scenario)
    {
        output.WriteLine($"{StatusText.Word(scenario.Status)}: {scenario.Uri}:{scenario.Line}  {scenario.Name}");
        WriteIndented(scenario.Message);
        foreach (var step in scenario.Steps.Where(step => step.Status is not (TestStatus.Passed or TestStatus.Skipped)))
        {
            output.WriteLine($"  {scenario.Uri}:{step.Line}  {step.Keyword.Trim()} {step.Text}");
            WriteIndented(step.Message);
        }

        foreach (var hook in scenario.Hooks)
        {
            WriteHook(hook);
            foreach (var line in hook.Output.TrimEnd('\n').Split('\n').Where(line => line.Length > 0))
            {
                output.WriteLine($"  {line}");
            }
        }

        output.WriteLine($"  Replay: scenarios run {scenario.Uri}:{scenario.Line} --seed {options.Seed}");
        output.WriteLine();
    }

    private void WriteIndented(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            output.WriteLine(line.Length == 0 ? string.Empty : $"    {line}");
        }
    }
}
