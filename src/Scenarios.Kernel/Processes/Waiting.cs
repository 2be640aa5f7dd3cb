using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// A process's waiting for something of its own kind, and the coroutine that is over when that has come. What happens is what a <see
/// cref="Completion{T}"/>
/// inside an <c>async</c> method would bring about, event by event; only there is one object for all of it, for these waits are the most
/// frequent ones.
/// </summary>
internal abstract class Waiting<T> : Coroutine<T>, IWait, IScheduled, IResumable
{
    private readonly Process? _waiter;
    private bool _isOver;

    protected Waiting(Simulation simulation)
    {
        Simulation = simulation;
        _waiter = simulation.Processes.Current;
        if (_waiter is not null && !_waiter.TryEnter(this))
        {
            Interrupt(new ProcessKilledException(_waiter));
        }
    }

    protected Simulation Simulation { get; }

    /// <summary>Null unless the wait was ended before its time.</summary>
    protected Exception? Interruption { get; private set; }

    public void Interrupt(Exception exception)
    {
        if (!_isOver && Interruption is null)
        {
            Interruption = exception;
            Simulation.Schedule(TimeSpan.Zero, NameOfWaking, WakeUp, ActivityOfWaking);
        }
    }

    /// <summary>
    /// What is waited for has come; then, later at the same instant and in order with what else happens then, the waiter goes on.
    /// </summary>
    public void Happen()
    {
        if (_isOver)
        {
            WakeUp();
        }
        else if (Interruption is null)
        {
            _isOver = true;
            Simulation.Schedule(TimeSpan.Zero, NameOfWaking, this, ActivityOfWaking);
        }
    }

    /// <summary>Sets the coroutine's result, or what it failed with.</summary>
    public abstract void Resume();

    private string NameOfWaking => _waiter?.Name ?? "resume";

    // A process's waking up is as much progress, or as little, as the process itself.
    private Activity ActivityOfWaking => _waiter?.Activity ?? Activity.Progress;

    private void WakeUp()
    {
        _waiter?.Leave(this);
        Simulation.Processes.RunAs(_waiter, this);
    }
}
