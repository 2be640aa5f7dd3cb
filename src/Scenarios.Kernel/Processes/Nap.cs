using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>A process's or scope's sleep, which is its own timer.</summary>
internal sealed class Nap : Waiting<Unit>
{
    private readonly ScheduledEvent _timer;

    public Nap(ProcessTable processes, IWait.IOwner? sleeper, TimeSpan duration, string name, Activity activity)
        : base(processes, sleeper) => _timer = processes.Timeline.Schedule(duration, name, this, activity);

    public override void Resume()
    {
        _timer.Cancel();
        if (Interruption is null)
        {
            SetResult(default);
        }
        else
        {
            SetException(Interruption);
        }
    }
}
