using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// A process's waiting for a time: its own timer, and the coroutine that is over when the time is. What happens is what a <see cref="Completion{T}"/> with an alarm
/// would bring about, event by event; only there is one object for all of it, for nothing else is waited for as often.
/// </summary>
internal sealed class Nap : Coroutine<Unit>, IWait, IScheduled, IResumable
{
    private readonly Simulation _simulation;
    private readonly Process? _sleeper;
    private readonly ScheduledEvent _timer;
    private bool _isOver;
    private Exception? _interruption;

    public Nap(Simulation simulation, TimeSpan duration)
    {
        _simulation = simulation;
        _sleeper = simulation.Processes.Current;
        _timer = simulation.Schedule(duration, _sleeper?.Name ?? "sleep", this, _sleeper?.SleepActivity ?? Activity.Progress);
        if (_sleeper is not null && !_sleeper.TryEnter(this))
        {
            Interrupt(new ProcessKilledException(_sleeper));
        }
    }

    public void Interrupt(Exception exception)
    {
        if (!_isOver && _interruption is null)
        {
            _interruption = exception;
            _simulation.Schedule(TimeSpan.Zero, NameOfWaking, WakeUp, ActivityOfWaking);
        }
    }

    /// <summary>First the time is over, then, later at the same instant and in order with what else happens then, the sleeper goes on.</summary>
    public void Happen()
    {
        if (_isOver)
        {
            WakeUp();
        }
        else if (_interruption is null)
        {
            _isOver = true;
            _simulation.Schedule(TimeSpan.Zero, NameOfWaking, this, ActivityOfWaking);
        }
    }

    public void Resume()
    {
        _timer.Cancel();
        if (_interruption is null)
        {
            SetResult(default);
        }
        else
        {
            SetException(_interruption);
        }
    }

    private string NameOfWaking => _sleeper?.Name ?? "resume";

    // A process's waking up is as much progress, or as little, as the process itself.
    private Activity ActivityOfWaking => _sleeper?.Activity ?? Activity.Progress;

    private void WakeUp()
    {
        _sleeper?.Leave(this);
        _simulation.Processes.RunAs(_sleeper, this);
    }
}
