using Scenarios.Running.Planning;
using Scenarios.Running.Results;
using Scenarios.Running.Runtime;

namespace Scenarios.Running.Execution;

/// <summary>A thread that runs scenarios one after the other on its own worker.</summary>
internal sealed class Lane(
    TestSession session, Queue<PlannedScenario> own, Func<Queue<PlannedScenario>, PlannedScenario?> next,
    Action<PlannedScenario, ScenarioResult> finished, Action<Lane> ended)
{
    private readonly UserCode _userCode = new(session.StepTimeout);
    private volatile PlannedScenario? _scenario;
    private volatile ScenarioExecution? _execution;

    public void Start() => new Thread(Run) { IsBackground = true, Name = "Scenarios lane" }.Start();

    /// <summary>The scenarios still queued for this lane.</summary>
    public Queue<PlannedScenario> Own => own;

    /// <summary>If the lane hangs, reports its scenario and abandons its thread.</summary>
    /// <param name="now">The time, by <see cref="Environment.TickCount64"/>.</param>
    public bool TryGiveUp(long now)
    {
        if (_execution is not { } execution || _scenario is not { } scenario || !_userCode.TryGiveUp(now))
        {
            return false;
        }

        finished(scenario, execution.GiveUp(session.StepTimeout));
        return true;
    }

    /// <summary>
    /// If the lane is in the user's code, reports its scenario as left out and abandons its thread, because the run is being stopped.
    /// </summary>
    public bool TryLeaveOut()
    {
        if (_execution is not { } execution || _scenario is not { } scenario || !_userCode.TryGiveUp())
        {
            return false;
        }

        finished(scenario, execution.LeaveOut());
        return true;
    }

    private void Run()
    {
        UserCode.Current = _userCode;
        Worker? worker = null;
        try
        {
            while (next(own) is { } scenario)
            {
                _scenario = scenario;
                finished(scenario, Run(scenario, ref worker));
            }

            if (worker is not null)
            {
                session.PutAsync(worker).GetAwaiter().GetResult();
            }
        }
        catch (ThreadGivenUpException)
        {
            // The watcher that abandoned the thread has reported the scenario and removed the lane.
            return;
        }

        ended(this);
    }

    private ScenarioResult Run(PlannedScenario scenario, ref Worker? worker)
    {
        if (session.Options.DryRun || scenario.Pickle.IsIgnored)
        {
            return session.Match(scenario);
        }

        if (session.Begin() is { } failure)
        {
            return session.NotRun(scenario, failure);
        }

        if (session.Abandon.IsCancellationRequested)
        {
            return TestSession.LeaveOut(scenario, LeftOutText.Stopped);
        }

        worker ??= session.TakeWorker(scenario);
        return RunWithRetries(worker, scenario);
    }

    private ScenarioResult RunWithRetries(Worker worker, PlannedScenario scenario)
    {
        var feature = session.FeatureOf(scenario);
        var earlier = new List<ScenarioResult>();
        while (true)
        {
            var attempt = new ScenarioExecution(session, worker, feature, scenario, _userCode);
            _execution = attempt;
            var result = attempt.RunAsync().GetAwaiter().GetResult();
            if (result.Status != TestStatus.Failed
                || earlier.Count >= session.Options.Retry
                || feature.Failure is not null
                || session.IsStopped)
            {
                if (feature.IsLast())
                {
                    session.EndAsync(feature, worker).GetAwaiter().GetResult();
                }

                _execution = null;
                return earlier.Count == 0 ? result : result with { EarlierAttempts = earlier };
            }

            earlier.Add(result);
        }
    }
}
