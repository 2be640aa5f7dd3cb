using System.Diagnostics;
using System.Threading.Tasks;
using Reqnroll;
using Reqnroll.Bindings;
using Scenarios.Running.Parsing;
using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>
/// One attempt at one scenario: makes the same calls as Reqnroll's generated code, in its order, and turns their outcomes into results.
/// </summary>
internal sealed class ScenarioExecution(TestSession session, Worker worker, FeatureRun feature, PlannedScenario scenario, UserCode userCode)
{
    private readonly Pickle _pickle = scenario.Pickle;
    private readonly List<StepResult> _steps = [];
    private readonly List<HookResult> _hooks = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private bool _isLeftOut;
    private string? _message;

    /// <summary>Runs the scenario.</summary>
    /// <exception cref="ThreadGivenUpException"><see cref="GiveUp"/> has already reported it.</exception>
    public async Task<ScenarioResult> RunAsync()
    {
        await worker.EnterAsync(feature);
        if (feature.Failure is { } failure)
        {
            return session.Describer.NotRun(scenario, feature, failure);
        }

        var runner = worker.Runner;
        worker.Recorder.CloseAccount();
        _ = worker.Recorder.TakeWarnings();
        runner.OnScenarioInitialize(new PlannedScenarioInfo(_pickle), Contexts.Of(_pickle.Rule));
        KeepHooks(await CatchAsync(runner.OnScenarioStartAsync));
        _isLeftOut = _hooks.Exists(hook => hook.Status == TestStatus.Skipped);
        foreach (var step in _pickle.Steps)
        {
            var start = Stopwatch.GetTimestamp();
            var thrown = await CatchAsync(() => Call(step));
            var end = session.Describer.End(
                _pickle, step, feature, StepDescriber.Undefined(_steps), worker.Recorder, thrown, Stopwatch.GetElapsedTime(start));
            _steps.Add(_isLeftOut ? StepDescriber.LeaveOut(end) : end);
            _isLeftOut |= end is { Status: TestStatus.Skipped, IsCalled: true };
        }

        // The exception belongs to a step or hook and is recorded there, except that of a hook after the last block.
        if (await CatchAsync(runner.CollectScenarioErrorsAsync) is { } error && worker.Recorder.TakeHookThatThrew(error) is { } hook)
        {
            _message = $"{hook} failed: {FailureText.Message(error)}";
        }

        var virtualTime = VirtualClock.Read(runner.ScenarioContext);
        KeepHooks(await CatchAsync(EndAsync));
        return Result(_steps) with { VirtualDuration = virtualTime, Warnings = worker.Recorder.TakeWarnings() };
    }

    /// <summary>
    /// Returns the scenario as failed in the step or hook that is running. Called by the watcher, not by the scenario's thread.
    /// </summary>
    public ScenarioResult GiveUp(TimeSpan limit)
    {
        if (worker.GiveUpFeature(limit))
        {
            return session.Describer.NotRun(scenario, feature, feature.Failure!);
        }

        if (worker.Recorder.RunningHook is { } hook)
        {
            _hooks.Add(worker.Recorder.GiveUp(hook, limit));
        }
        else if (_steps.Count < _pickle.Steps.Count)
        {
            _steps.Add(session.Describer.GiveUp(_pickle.Steps[_steps.Count], worker.Recorder, limit));
        }
        else
        {
            _message = FailureText.TimedOut("The end of the scenario", limit);
        }

        foreach (var step in _pickle.Steps.Skip(_steps.Count).ToArray())
        {
            _steps.Add(session.Describer.Skip(scenario, feature, step, StepDescriber.Undefined(_steps)));
        }

        return Result(_steps);
    }

    /// <summary>
    /// Returns the scenario as left out because the run is being stopped. Called by the watcher, not by the scenario's thread.
    /// </summary>
    public ScenarioResult LeaveOut()
    {
        var rest = _pickle.Steps.Skip(_steps.Count).Select(StepDescriber.LeaveOut);
        return Result([.. _steps, .. rest]) with { Status = TestStatus.Skipped, Message = LeftOutText.GivenUp, IsLeftOut = true };
    }

    private Task Call(PickleStep step)
    {
        var (text, docString, table, keyword) = (step.Text, step.DocString?.Content, Contexts.Of(step.Table), step.Keyword + " ");
        return step.IsJoined && !step.IsStar
            ? worker.Runner.AndAsync(text, docString, table, keyword)
            : step.Type switch
            {
                StepDefinitionType.Given => worker.Runner.GivenAsync(text, docString, table, keyword),
                StepDefinitionType.When => worker.Runner.WhenAsync(text, docString, table, keyword),
                _ => worker.Runner.ThenAsync(text, docString, table, keyword),
            };
    }

    /// <summary>Runs the hooks after the scenario and disposes its objects, which is user code too.</summary>
    private async Task EndAsync()
    {
        userCode.Enter();
        try
        {
            await worker.Runner.OnScenarioEndAsync();
        }
        finally
        {
            userCode.Leave();
        }
    }

    /// <summary>Keeps the hooks that ended. An exception outside of them is recorded with the scenario.</summary>
    private void KeepHooks(Exception? thrown)
    {
        var hooks = worker.Recorder.TakeHooks();
        _hooks.AddRange(hooks);
        if (thrown is not null && hooks.All(hook => hook.Status == TestStatus.Passed))
        {
            _message ??= FailureText.Message(thrown);
        }
    }

    private async Task<Exception?> CatchAsync(Func<Task> action)
    {
        Exception? thrown = null;
        try
        {
            await action();
        }
        catch (Exception exception) when (exception is not ThreadGivenUpException)
        {
            thrown = exception;
        }

        return userCode.IsGivenUp ? throw new ThreadGivenUpException() : thrown;
    }

    private ScenarioResult Result(IReadOnlyList<StepResult> steps) =>
        ScenarioResults.Of(
            scenario,
            steps,
            _hooks,
            _message,
            Stopwatch.GetElapsedTime(session.Start, _start),
            Stopwatch.GetElapsedTime(_start));
}
