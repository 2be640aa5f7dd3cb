using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>A thread that runs scenarios one after the other.</summary>
internal sealed class Lane(
    Func<PlannedScenario?> next, TestSession session, Action<PlannedScenario, ScenarioResult> finished, Action<Lane> ended)
{
    private volatile PlannedScenario? scenario;
    private volatile ScenarioExecution? execution;

    public void Start() => new Thread(Run) { IsBackground = true, Name = "Scenarios lane" }.Start();

    /// <summary>If the lane hangs, reports its scenario and gives its thread up.</summary>
    public bool TryGiveUp(long now)
    {
        if (execution is not { } current || scenario is not { } planned || current.TryGiveUp(now) is not { } result)
        {
            return false;
        }

        finished(planned, result);
        return true;
    }

    /// <summary>If the lane is in the user's code, leaves its scenario out and gives its thread up.</summary>
    public bool TryLeaveOut()
    {
        if (execution is not { } current || scenario is not { } planned || current.TryLeaveOut() is not { } result)
        {
            return false;
        }

        finished(planned, result);
        return true;
    }

    private void Run()
    {
        try
        {
            while (next() is { } planned)
            {
                scenario = planned;
                finished(planned, RunWithRetries(planned));
            }
        }
        catch (ThreadGivenUpException)
        {
            // Whoever gave the thread up has reported the scenario and removed the lane.
            return;
        }

        ended(this);
    }

    private ScenarioResult RunWithRetries(PlannedScenario planned)
    {
        var earlier = new List<ScenarioResult>();
        while (true)
        {
            var attempt = session.Begin(planned);
            execution = attempt;
            var result = attempt.Run();
            if (result.Status != TestStatus.Failed || earlier.Count >= session.Context.Options.Retry || session.Context.Stop.IsCancellationRequested)
            {
                attempt.Leave();
                execution = null;
                return earlier.Count == 0 ? result : result with { EarlierAttempts = earlier };
            }

            earlier.Add(result);
        }
    }
}
