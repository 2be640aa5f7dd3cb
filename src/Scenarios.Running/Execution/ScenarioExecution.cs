using System.Diagnostics;
using Scenarios.Running.Discovery;
using Scenarios.Running.Injection;
using Scenarios.Running.Parsing;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>
/// One attempt at one scenario, on one thread: hooks, steps in order, disposal. After a step that does not pass the rest is skipped; hooks after the
/// scenario run in any case (Cucumber's rules).
/// </summary>
internal sealed class ScenarioExecution
{
    private readonly RunContext run;
    private readonly FeatureScope feature;
    private readonly Pickle pickle;
    private readonly UserCode userCode;
    private readonly OutputRecorder output = new();
    private readonly HookRunner hookRunner;
    private readonly ObjectContainer container;
    private readonly StepRunner stepRunner;
    private readonly List<StepResult> steps = [];
    private readonly List<HookResult> hooks = [];
    private readonly long start = Stopwatch.GetTimestamp();
    private string? message;

    /// <param name="run">What the run shares.</param>
    /// <param name="feature">What the feature shares.</param>
    /// <param name="pickle">What runs.</param>
    /// <param name="failure">Why the run as a whole cannot run, if it cannot.</param>
    public ScenarioExecution(RunContext run, FeatureScope feature, Pickle pickle, string? failure)
    {
        message = failure;
        this.run = run;
        this.feature = feature;
        this.pickle = pickle;
        userCode = new UserCode(run.StepTimeout);
        container = new ObjectContainer(feature.Container);
        var context = new ScenarioContext(pickle, container);
        container.RegisterInstanceAs(context);
        container.RegisterInstanceAs<IReqnrollOutputHelper>(output);
        container.RegisterInstanceAs<IAttachments>(output);
        container.RegisterFactoryAs(_ => context.ScenarioInfo);
        hookRunner = new HookRunner(run, container, output, userCode);
        stepRunner = new StepRunner(run, feature.File, pickle, context, container, hookRunner, output, userCode);
    }

    /// <summary>Runs the scenario.</summary>
    /// <exception cref="ThreadGivenUpException"><see cref="TryGiveUp"/> has reported it already.</exception>
    public ScenarioResult Run()
    {
        if (run.Options.DryRun && !IsIgnored())
        {
            var matched = Skip();
            return matched.Status == TestStatus.Skipped ? matched with { Message = LeftOutText.DryRun } : matched;
        }

        if (run.Abandon.IsCancellationRequested)
        {
            return LeaveOut(LeftOutText.Stopped);
        }

        if (IsIgnored() || message is not null)
        {
            return Skip();
        }

        feature.Begin(userCode);
        if (feature.Failure is { } failure)
        {
            if (run.Abandon.IsCancellationRequested)
            {
                return LeaveOut(LeftOutText.GivenUp);
            }

            message = failure;
            return Skip();
        }

        RunHooks(HookType.BeforeScenario);
        RunSteps();
        RunHooks(HookType.AfterScenario);
        if (userCode.Run(container.DisposeOwned) is { } exception)
        {
            message ??= FailureText.Message(exception);
        }

        return Result();
    }

    /// <summary>Runs nothing and says of each step that it was skipped, or is undefined or ambiguous.</summary>
    public ScenarioResult Skip()
    {
        stepRunner.Skip();
        RunSteps();
        return Result();
    }

    /// <summary>Runs nothing, looks for no definitions, and says why.</summary>
    public ScenarioResult LeaveOut(string reason)
    {
        stepRunner.Skip();
        stepRunner.LeaveOut();
        RunSteps();
        return Result() with { Status = TestStatus.Skipped, Message = reason, IsLeftOut = true };
    }

    /// <summary>Tells the feature that this was the scenario's last attempt.</summary>
    public void Leave() => feature.Leave(userCode);

    /// <summary>If the scenario has been in one step or hook for too long, reports it as failed, without its thread. Called by the watcher.</summary>
    public ScenarioResult? TryGiveUp(long now)
    {
        if (!userCode.TryGiveUp(now))
        {
            return null;
        }

        feature.GivenUp(userCode);
        if (stepRunner.GiveUp() is { } step)
        {
            steps.Add(step);
        }
        else if (hookRunner.Running is { } hook)
        {
            hooks.Add(HookRunner.GivenUp(hook, run.StepTimeout, output));
        }
        else
        {
            message = feature.Failure ?? FailureText.TimedOut("Disposing what the scenario made", run.StepTimeout);
        }

        stepRunner.Skip();
        RunSteps();
        return Result();
    }

    /// <summary>If the scenario is in a step or hook, leaves it out without its thread. Called by the watcher.</summary>
    public ScenarioResult? TryLeaveOut()
    {
        if (!userCode.TryGiveUp())
        {
            return null;
        }

        feature.GivenUp(userCode);
        return LeaveOut(LeftOutText.GivenUp);
    }

    private bool IsIgnored() => pickle.Tags.Contains("@ignore");

    private void RunSteps()
    {
        for (var index = steps.Count; index < pickle.Steps.Count; index++)
        {
            steps.Add(stepRunner.Run(pickle.Steps[index]));
        }

        stepRunner.EndBlock();
    }

    private void RunHooks(HookType type)
    {
        var skipped = false;
        foreach (var hook in HookRunner.Select(run, type, feature.File, pickle))
        {
            var result = skipped ? HookRunner.Skipped(hook) : hookRunner.Run(hook);
            hooks.Add(result);
            if (result.Status != TestStatus.Passed)
            {
                stepRunner.Skip();
                if (result.Status == TestStatus.Skipped)
                {
                    stepRunner.LeaveOut();
                }

                skipped = type == HookType.BeforeScenario;
            }
        }
    }

    private ScenarioResult Result() => new()
    {
        Uri = pickle.Uri,
        Identity = pickle.Identity,
        Keyword = pickle.Keyword,
        Name = pickle.Name,
        Description = pickle.Description,
        Line = pickle.Line,
        Tags = pickle.Tags,
        Arguments = pickle.Arguments,
        Outline = pickle.Outline,
        Status = Worst(),
        Message = message ?? stepRunner.BlockFailure,
        StartedAfter = Stopwatch.GetElapsedTime(run.Start, start),
        Duration = Stopwatch.GetElapsedTime(start),
        Steps = steps,
        Hooks = hooks,
    };

    private TestStatus Worst()
    {
        if (IsIgnored() && message is null)
        {
            return TestStatus.Skipped;
        }

        var worst = message is not null || stepRunner.BlockFailure is not null ? TestStatus.Failed
            : TestStatus.Passed;
        foreach (var step in steps)
        {
            worst = step.Status > worst ? step.Status : worst;
        }

        foreach (var hook in hooks)
        {
            worst = hook.Status > worst ? hook.Status : worst;
        }

        return worst;
    }
}
