using Scenarios.Running.Planning;
using Scenarios.Running.Results;

namespace Scenarios.Running.Execution;

/// <summary>
/// Runs scenarios on several threads ("lanes") and watches them. A lane that hangs in the user's code is reported and replaced by a new
/// one.
/// </summary>
internal sealed class LanePool(
    TestSession session, int lanes, Func<Queue<PlannedScenario>, PlannedScenario?> next, Action<PlannedScenario, ScenarioResult> finished)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly List<Lane> _active = [];
    private readonly AutoResetEvent _changed = new(false);

    /// <summary>Runs until <c>next</c> returns nothing more and every started scenario is reported.</summary>
    public void Run()
    {
        for (var index = 0; index < lanes; index++)
        {
            Start(new Queue<PlannedScenario>());
        }

        while (IsRunning())
        {
            _changed.WaitOne(Interval);
            Watch();
        }
    }

    private bool IsRunning()
    {
        lock (_gate)
        {
            return _active.Count > 0;
        }
    }

    private void Start(Queue<PlannedScenario> own)
    {
        var lane = new Lane(session, own, next, finished, Ended);
        lock (_gate)
        {
            _active.Add(lane);
        }

        lane.Start();
    }

    private void Watch()
    {
        Lane[] running;
        lock (_gate)
        {
            running = [.. _active];
        }

        foreach (var lane in running)
        {
            if (session.Abandon.IsCancellationRequested ? lane.TryLeaveOut() : lane.TryGiveUp(Environment.TickCount64))
            {
                lock (_gate)
                {
                    _active.Remove(lane);
                }

                Start(lane.Own);
            }
        }
    }

    private void Ended(Lane lane)
    {
        lock (_gate)
        {
            _active.Remove(lane);
        }

        _changed.Set();
    }
}
