using System.Text.RegularExpressions;
using Scenarios.Running.Execution;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Tests.Execution;

/// <summary>
/// The outcomes of features, by example: the status of each hook, scenario and step, what ran, why it did not pass, and what it wrote.
/// </summary>
internal sealed partial class OutcomeTableTests
{
    private static IEnumerable<OutcomeExample> Examples => OutcomeExample.Of("outcomes");

    [TestCaseSource(nameof(Examples))]
    public void Execute_Example(OutcomeExample example)
    {
        using var folder = new FeatureFolder(("a.feature", example.Feature));
        var options = With(folder.Options(typeof(ActingSteps), typeof(ActingHooks)) with { Workers = 1 }, example.Options);

        var result = TestRun.Execute(options);

        result.Errors.ShouldBeEmpty();
        Place().Replace(string.Join('\n', Lines(result)), "(ActingSteps.cs:LINE)").ShouldBe(example.Expected);
        foreach (var scenario in result.AllScenarios)
        {
            scenario.Steps.ShouldAllBe(step => !step.IsCalled || step.Duration > TimeSpan.Zero);
            scenario.Steps.ShouldAllBe(step => step.Status == TestStatus.Ambiguous
                ? step.Matches.Count == 2
                : step.Matches.Count == (step.Method == null ? 0 : 1));
            scenario.Duration.ShouldBeGreaterThanOrEqualTo(
                scenario.Steps.Aggregate(TimeSpan.Zero, (sum, step) => sum + step.Duration));
        }
    }

    private static RunOptions With(RunOptions options, string words) => words.Split(' ') switch
    {
        ["--retry", var count] => options with { Retry = int.Parse(count) },
        ["--dry-run"] => options with { DryRun = true },
        ["--fail-fast"] => options with { FailFast = true },
        [""] => options,
        _ => throw new FormatException(words),
    };

    private static IEnumerable<string> Lines(RunResult result)
    {
        foreach (var feature in result.Features)
        {
            foreach (var hook in feature.Hooks)
            {
                yield return Line(hook);
            }

            foreach (var line in feature.AllScenarios.SelectMany(Lines))
            {
                yield return line;
            }
        }

        yield return $"exit code {result.ExitCode}";
    }

    private static IEnumerable<string> Lines(ScenarioResult scenario) =>
    [
        $"{scenario.Name}: {scenario.Status}{(scenario.IsFlaky ? ", flaky" : "")}{(scenario.IsLeftOut ? ", left out" : "")}"
            + Because(scenario.Message),
        .. scenario.EarlierAttempts.SelectMany(Lines).Select(line => "  earlier " + line),
        .. scenario.Hooks.Select(hook => "  " + Line(hook)),
        .. scenario.Steps.Select(step => "  " + Line(step)),
    ];

    private static string Line(HookResult hook) =>
        $"{hook.Method} [{hook.Type}]: {hook.Status}{Because(hook.Message)}{Written(hook.Output)}";

    private static string Line(StepResult step)
    {
        var called = step.IsCalled ? "" : " (not called)";
        var method = step.Method is null ? "" : $" {step.Method}{called}";
        var failure = step.Failure is null ? "" : $" {step.Failure.Type[(step.Failure.Type.LastIndexOf('.') + 1)..]}";
        var kind = step switch { { IsGiven: true } => "Given", { IsThen: true } => "Then", _ => "When" };
        return $"{step.Status} {kind}{method}{failure}{Because(step.Message)}{Written(step.Output)}";
    }

    [GeneratedRegex(@"\([^()]*ActingSteps\.cs:[0-9]+\)")]
    private static partial Regex Place();

    private static string Because(string? message) => message is null ? "" : ": " + message.Replace("\n", "⏎", StringComparison.Ordinal);

    private static string Written(string output) =>
        output.Length == 0 ? "" : " > " + output.TrimEnd('\n').Replace("\n", "⏎", StringComparison.Ordinal);
}
