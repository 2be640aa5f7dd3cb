using System.Diagnostics;
using Scenarios.Running.Conversion;
using Scenarios.Running.Discovery;
using Scenarios.Running.Injection;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>Runs the steps of one scenario, with their step and block hooks. Once told to skip, it only says what would not have run.</summary>
internal sealed class StepRunner(
    RunContext run, FeatureFile feature, Pickle pickle, ScenarioContext context, ObjectContainer container,
    HookRunner hooks, OutputRecorder output, UserCode userCode)
{
    private readonly ArgumentConverter converter = new(run.Registry, container, run.StepTimeout);
    private readonly bool hasStepHooks = run.Registry.HooksOf(HookType.BeforeStep).Length + run.Registry.HooksOf(HookType.AfterStep).Length > 0;
    private bool skipping;
    private bool leftOut;
    private (PickleStep Step, StepMatch Match)? running;

    /// <summary>What a block hook said after the last step, if it failed.</summary>
    public string? BlockFailure { get; private set; }

    /// <summary>Runs nothing from here on.</summary>
    public void Skip() => skipping = true;

    /// <summary>Runs nothing from here on and does not look for definitions either: a step or hook said that the rest is not wanted.</summary>
    public void LeaveOut() => leftOut = true;

    public StepResult Run(PickleStep step)
    {
        if (leftOut)
        {
            return Describe(step, null, TestStatus.Skipped);
        }

        var matches = run.Matcher.Find(feature, pickle, step);
        if (matches.Count != 1)
        {
            skipping = true;
            context.ScenarioExecutionStatus = matches.Count == 0 ? ScenarioExecutionStatus.UndefinedStep : ScenarioExecutionStatus.BindingError;
            return matches.Count == 0
                ? Describe(step, null, TestStatus.Undefined, message: UndefinedStepText.Describe(run.Matcher, step))
                : Describe(step, null, TestStatus.Ambiguous, message: AmbiguousStepText.Describe(step, matches));
        }

        return skipping ? Describe(step, matches[0], TestStatus.Skipped) : Execute(step, matches[0]);
    }

    /// <summary>The step that was running when its thread was given up, as failed; null if none was.</summary>
    public StepResult? GiveUp() =>
        running is { } current
            ? Describe(current.Step, current.Match, TestStatus.Failed, userCode.Limit, FailureText.TimedOut(current.Match.Binding.Method.Name, userCode.Limit))
            : null;

    /// <summary>Runs the hooks after the last block.</summary>
    public void EndBlock()
    {
        if (!skipping && ChangeBlock(ScenarioBlock.None) is { } exception)
        {
            BlockFailure = FailureText.Message(exception);
        }
    }

    private StepResult Execute(PickleStep step, StepMatch match)
    {
        var start = Stopwatch.GetTimestamp();
        running = (step, match);
        var exception = ChangeBlock((ScenarioBlock)(step.Type + 1)) ?? RunWithHooks(step, match);
        running = null;
        if (exception is null)
        {
            return Describe(step, match, TestStatus.Passed, Stopwatch.GetElapsedTime(start));
        }

        skipping = true;
        var status = FailureText.StatusOf(exception);
        leftOut = status == TestStatus.Skipped;
        context.TestError ??= exception;
        context.ScenarioExecutionStatus = status switch
        {
            TestStatus.Pending => ScenarioExecutionStatus.StepDefinitionPending,
            TestStatus.Skipped => ScenarioExecutionStatus.Skipped,
            _ => ScenarioExecutionStatus.TestError,
        };
        var message = exception is AwaitTimedOutException
            ? FailureText.TimedOut(match.Binding.Method.Name, run.StepTimeout)
            : FailureText.Message(exception);
        return Describe(step, match, status, Stopwatch.GetElapsedTime(start), message, exception);
    }

    private Exception? RunWithHooks(PickleStep step, StepMatch match)
    {
        var stepContext = new ScenarioStepContext(new StepInfo(step));
        context.StepContext = stepContext;
        if (!hasStepHooks)
        {
            return userCode.Run(() => Invoke(step, match));
        }

        container.RegisterInstanceAs(stepContext);
        var exception = RunHooks(HookType.BeforeStep) ?? userCode.Run(() => Invoke(step, match));
        stepContext.StepError = exception;
        stepContext.Status = exception is null ? ScenarioExecutionStatus.OK : ScenarioExecutionStatus.TestError;
        context.TestError ??= exception;
        return exception ?? RunHooks(HookType.AfterStep, always: true);
    }

    private void Invoke(PickleStep step, StepMatch match)
    {
        var method = match.Binding.Method;
        var arguments = StepArguments.Bind(converter, step, match);
        var instance = method.Method.IsStatic ? null : container.Resolve(method.DeclaringType);
        method.Invoke(instance, arguments, run.StepTimeout);
    }

    private Exception? ChangeBlock(ScenarioBlock next)
    {
        if (context.CurrentScenarioBlock == next)
        {
            return null;
        }

        var exception = context.CurrentScenarioBlock == ScenarioBlock.None ? null : RunHooks(HookType.AfterScenarioBlock, always: true);
        context.CurrentScenarioBlock = next;
        return exception ?? (next == ScenarioBlock.None ? null : RunHooks(HookType.BeforeScenarioBlock));
    }

    private Exception? RunHooks(HookType type, bool always = false)
    {
        Exception? first = null;
        foreach (var hook in HookRunner.Select(run, type, feature, pickle))
        {
            if (hooks.Call(hook) is { } exception)
            {
                first ??= exception is PendingStepException
                    ? exception
                    : new ReqnrollException($"The hook {hook.Method.Name} [{hook.Type}] failed: {FailureText.Message(exception)}", exception);
                if (!always)
                {
                    return first;
                }
            }
        }

        return first;
    }

    private StepResult Describe(
        PickleStep step, StepMatch? match, TestStatus status, TimeSpan duration = default, string? message = null, Exception? exception = null)
    {
        var (text, attachments) = output.Take();
        return new StepResult
        {
            Keyword = step.Keyword,
            Text = step.Text,
            Line = step.Line,
            Status = status,
            Duration = duration,
            Message = message is null ? null : message + UndefinedStepText.PlaceholderHint(step),
            Failure = exception is null ? null : FailureText.Describe(exception),
            Method = match?.Binding.Method.Name,
            IsBackground = step.IsBackground,
            DocString = step.DocString?.Content,
            DocStringMediaType = step.DocString?.MediaType,
            Table = step.Table is { } table ? table.Rows.Select(row => row.Cells).ToArray() : [],
            Output = text,
            Attachments = attachments,
        };
    }
}
