using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>
/// Runs scenarios on several threads ("lanes") and watches them: a lane that hangs in the user's code is reported without and replaced by a new one.
/// </summary>
internal sealed class LanePool(int lanes, Func<PlannedScenario?> next, TestSession session, Action<PlannedScenario, ScenarioResult> finished)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly object gate = new();
    private readonly List<Lane> active = [];

    /// <summary>Runs until <c>next</c> gives nothing more and every scenario is reported.</summary>
    public void Run()
    {
        lock (gate)
        {
            for (var index = 0; index < lanes; index++)
            {
                Start();
            }

            while (active.Count > 0)
            {
                Monitor.Wait(gate, Interval);
                Watch();
            }
        }
    }

    private void Start()
    {
        var lane = new Lane(next, session, finished, Ended);
        active.Add(lane);
        lane.Start();
    }

    private void Watch()
    {
        var now = Environment.TickCount64;
        for (var index = active.Count - 1; index >= 0; index--)
        {
            var lane = active[index];
            if (session.Context.Abandon.IsCancellationRequested ? lane.TryLeaveOut() : lane.TryGiveUp(now))
            {
                active.RemoveAt(index);
                Start();
            }
        }
    }

    private void Ended(Lane lane)
    {
        lock (gate)
        {
            active.Remove(lane);
            Monitor.Pulse(gate);
        }
    }
}
