using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>A process's sleep, which is its own timer.</summary>
internal sealed class Nap : Waiting<Unit>
{
    private readonly ScheduledEvent _timer;

    public Nap(ProcessTable processes, TimeSpan duration)
        : base(processes)
    {
        var sleeper = processes.Current;
        _timer = processes.Timeline.Schedule(duration, sleeper?.Name ?? "sleep", this, sleeper?.SleepActivity ?? Activity.Progress);
    }

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
