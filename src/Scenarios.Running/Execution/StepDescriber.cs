using Reqnroll;
using Reqnroll.Bindings;
using Reqnroll.Infrastructure;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>Describes how a step ended, or how it would have been matched. Thread-safe.</summary>
internal sealed class StepDescriber(StepFinder finder)
{
    /// <summary>A step that Reqnroll was told to run.</summary>
    /// <param name="pickle">Its scenario.</param>
    /// <param name="step">The step.</param>
    /// <param name="feature">Its feature.</param>
    /// <param name="undefined">The number of undefined steps before it.</param>
    /// <param name="recorder">What Reqnroll reported meanwhile.</param>
    /// <param name="thrown">The exception that left the call, which is a hook's; null if there was none.</param>
    /// <param name="duration">Wall time.</param>
    public StepResult End(
        Pickle pickle, PickleStep step, FeatureRun feature, int undefined, Recorder recorder, Exception? thrown, TimeSpan duration)
    {
        var end = recorder.TakeStep();
        var (text, attachments) = recorder.TakeOutput();
        var error = thrown ?? end?.Error;
        var status = thrown is not null ? FailureText.StatusOf(thrown) : StatusOf(end);
        status = error is AmbiguousBindingException unclear && UndefinedStepText.AreWhole([.. unclear.Matches])
            ? TestStatus.Undefined : status;
        var message = status switch
        {
            TestStatus.Passed => null,
            TestStatus.Undefined => finder.Undefined(pickle, step, feature, undefined),
            TestStatus.Ambiguous => AmbiguousStepText.Describe(step, feature.File.Language, ((AmbiguousBindingException)error!).Matches),
            _ => ArgumentText.Describe(end, error) ?? MessageOf(error, recorder),
        };
        var result = Describe(step, status, end?.Match);
        return result with
        {
            IsCalled = end?.WasCalled == true,
            Matches = status == TestStatus.Ambiguous && error is AmbiguousBindingException ambiguity
                ? [.. ambiguity.Matches] : result.Matches,
            Duration = duration,
            Message = message,
            Failure = Failure(status, error),
            Output = text,
            Attachments = attachments,
            Warnings = recorder.TakeWarnings(),
            Account = recorder.TakeAccount(),
        };
    }

    /// <summary>A step after one that skipped the scenario: whether it is defined does not matter.</summary>
    public static StepResult LeaveOut(StepResult step) => step with { Status = TestStatus.Skipped, Message = null, Failure = null };

    /// <summary>A step of a scenario that is left out.</summary>
    public static StepResult LeaveOut(PickleStep step) => Describe(step, TestStatus.Skipped, null);

    /// <summary>The step that was running when its thread was abandoned.</summary>
    public StepResult GiveUp(PickleStep step, Recorder recorder, TimeSpan limit)
    {
        var (text, attachments) = recorder.TakeOutput();
        return Describe(step, TestStatus.Failed, null) with
        {
            Duration = limit,
            Message = FailureText.TimedOut(
                recorder.RunningStep is { } running ? $"{running.Method.Type.Name}.{running.Method.Name}" : "The step",
                limit),
            Output = text,
            Attachments = attachments,
        };
    }

    /// <summary>A step that does not run: skipped, or undefined or ambiguous.</summary>
    public StepResult Skip(PlannedScenario scenario, FeatureRun feature, PickleStep step, int undefined)
    {
        var match = finder.Find(scenario.Pickle, feature, step, out var reason, out var candidates);
        if (match.Success)
        {
            return Describe(step, TestStatus.Skipped, match);
        }

        return reason is StepDefinitionAmbiguityReason.AmbiguousSteps or StepDefinitionAmbiguityReason.ParameterErrors
            && candidates.Count > 0
            && !UndefinedStepText.AreWhole(candidates)
            ? Describe(step, TestStatus.Ambiguous, null)
                with
            { Message = AmbiguousStepText.Describe(step, feature.File.Language, candidates), Matches = candidates }
            : Describe(step, TestStatus.Undefined, null) with { Message = finder.Undefined(scenario.Pickle, step, feature, undefined) };
    }

    /// <summary>A scenario that does not run.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="feature">Its feature.</param>
    /// <param name="failure">The reason, if that is a failure; null if the scenario is only skipped.</param>
    public ScenarioResult NotRun(PlannedScenario scenario, FeatureRun feature, string? failure)
    {
        var steps = new List<StepResult>();
        foreach (var step in scenario.Pickle.Steps)
        {
            steps.Add(scenario.Pickle.IsIgnored || !finder.CanFind
                ? Describe(step, TestStatus.Skipped, null)
                : Skip(scenario, feature, step, Undefined(steps)));
        }

        var result = ScenarioResults.Of(scenario, steps, [], failure, default, default);
        return result.Status == TestStatus.Passed ? result with { Status = TestStatus.Skipped } : result;
    }

    /// <summary>How many of these steps are undefined.</summary>
    public static int Undefined(List<StepResult> steps) => steps.Count(step => step.Status == TestStatus.Undefined);

    private static TestStatus StatusOf(StepEnd? end) => end switch
    {
        null => TestStatus.Skipped,
        { Status: ScenarioExecutionStatus.OK } => TestStatus.Passed,
        { Status: ScenarioExecutionStatus.UndefinedStep } => TestStatus.Undefined,
        { Error: AmbiguousBindingException } => TestStatus.Ambiguous,
        { Status: ScenarioExecutionStatus.StepDefinitionPending } => TestStatus.Pending,
        { Status: ScenarioExecutionStatus.Skipped } => TestStatus.Skipped,
        _ => TestStatus.Failed,
    };

    private static string? MessageOf(Exception? error, Recorder recorder)
    {
        if (error is null)
        {
            return null;
        }

        return recorder.TakeHookThatThrew(error) is { } hook ? HookResults.Say(hook, error) : FailureText.Message(error);
    }

    private static Failure? Failure(TestStatus status, Exception? error) =>
        error is not null
            && (status == TestStatus.Failed || (status is TestStatus.Pending or TestStatus.Skipped && FailureText.SaysSomething(error)))
            ? FailureText.Describe(error)
            : null;

    private static StepResult Describe(PickleStep step, TestStatus status, BindingMatch? match) => new()
    {
        Keyword = step.Keyword,
        Text = step.Text,
        Line = step.Line,
        Status = status,
        Method = match is { Success: true } ? $"{match.StepBinding.Method.Type.Name}.{match.StepBinding.Method.Name}" : null,
        Matches = match is { Success: true } ? [match] : [],
        IsGiven = step.Type == StepDefinitionType.Given,
        IsThen = step.Type == StepDefinitionType.Then,
        IsBackground = step.IsBackground,
        DocString = step.DocString?.Content,
        DocStringMediaType = step.DocString?.MediaType,
        Table = step.Table is { } table ? [.. table.Rows.Select(row => row.Cells)] : [],
    };
}
