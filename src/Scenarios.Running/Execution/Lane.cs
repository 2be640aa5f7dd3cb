using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>A thread that runs scenarios one after the other on a worker of its own.</summary>
internal sealed class Lane(
    TestSession session, Queue<PlannedScenario> own, Func<Queue<PlannedScenario>, PlannedScenario?> next,
    Action<PlannedScenario, ScenarioResult> finished, Action<Lane> ended)
{
    private readonly UserCode _userCode = new(session.StepTimeout);
    private volatile PlannedScenario? _scenario;
    private volatile ScenarioExecution? _execution;

    public void Start() => new Thread(Run) { IsBackground = true, Name = "Scenarios lane" }.Start();

    /// <summary>The scenarios that are left for this lane.</summary>
    public Queue<PlannedScenario> Own => own;

    /// <summary>If the lane hangs, reports its scenario and gives its thread up.</summary>
    /// <param name="now">The time, by <see cref="Environment.TickCount64"/>.</param>
    /// <param name="atOnce">Whether the run is being stopped: whatever the user's code is at, it is not waited for.</param>
    public bool TryGiveUp(long now, bool atOnce)
    {
        if (_execution is not { } execution || _scenario is not { } scenario || !(atOnce ? _userCode.TryGiveUpNow() : _userCode.TryGiveUp(now)))
        {
            return false;
        }

        finished(scenario, execution.GiveUp(session.StepTimeout));
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
                if (session.Begin() is { } failure)
                {
                    finished(scenario, session.NotRun(scenario, failure));
                    continue;
                }

                worker ??= session.TakeWorker(scenario);
                finished(scenario, RunWithRetries(worker, scenario));
            }

            if (worker is not null)
            {
                session.PutAsync(worker).GetAwaiter().GetResult();
            }
        }
        catch (ThreadGivenUpException)
        {
            // Whoever gave the thread up has reported the scenario and removed the lane.
            return;
        }

        ended(this);
    }

    private ScenarioResult RunWithRetries(Worker worker, PlannedScenario scenario)
    {
        if (session.Options.DryRun || scenario.Pickle.IsIgnored)
        {
            return session.NotRun(scenario);
        }

        var feature = session.FeatureOf(scenario);
        var earlier = new List<ScenarioResult>();
        while (true)
        {
            var attempt = new ScenarioExecution(session, worker, feature, scenario, _userCode);
            _execution = attempt;
            var result = attempt.RunAsync().GetAwaiter().GetResult();
            if (result.Status != TestStatus.Failed || earlier.Count >= session.Options.Retry || feature.Failure is not null)
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
