namespace Scenarios.Running.Results;

/// <summary>What the reader of a result should know although it passed.</summary>
/// <param name="Scenario">Its scenario.</param>
/// <param name="Step">Its step; null if it concerns the whole scenario.</param>
/// <param name="Text">What to know.</param>
public sealed record RunWarning(ScenarioResult Scenario, StepResult? Step, string Text)
{
    /// <summary>The line of the step or scenario in the feature file, from 1.</summary>
    public int Line => Step?.Line ?? Scenario.Line;

    /// <summary>The file and line, as shown to the user.</summary>
    public string Place => $"{Scenario.Uri}:{Line}";

    /// <summary>The step with its keyword, or the name of the scenario.</summary>
    public string Title => Step is { } step ? $"{step.Keyword.Trim()} {step.Text}" : Scenario.Name;

    /// <summary>The line of a transcript that tells a warning, with its end.</summary>
    public static string LineOf(string text) => $"Warning: {text}\n";

    /// <summary>Returns the warnings of a scenario, those of its steps first.</summary>
    public static IEnumerable<RunWarning> Of(ScenarioResult scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Steps.SelectMany(step => step.Warnings.Select(text => new RunWarning(scenario, step, text)))
            .Concat(scenario.Warnings.Select(text => new RunWarning(scenario, null, text)));
    }

    /// <summary>Returns the warnings of the scenarios of a run that passed: the others have failures to read first.</summary>
    public static IEnumerable<RunWarning> Of(RunResult run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.AllScenarios.Where(static scenario => scenario.Status == TestStatus.Passed).SelectMany(Of);
    }
}
