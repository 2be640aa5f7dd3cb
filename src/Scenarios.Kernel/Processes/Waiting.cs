using Scenarios.Kernel.Time;

namespace Scenarios.Kernel.Processes;

/// <summary>
/// A special kind of wait, and the coroutine that ends with it. It behaves, event by event, like a <see cref="Completion{T}"/> inside an
/// <c>async</c> method, but needs only one object, because these waits are the most frequent ones.
/// </summary>
internal abstract class Waiting<T> : Coroutine<T>, IWait, IScheduled, IResumable
{
    private readonly IWait.IOwner? _waiter;
    private bool _isOver;

    /// <param name="waiter">Who waits; null for nobody who can be killed.</param>
    protected Waiting(ProcessTable processes, IWait.IOwner? waiter)
    {
        Processes = processes;
        _waiter = waiter;
        if (waiter?.Enter(this) is { } killed)
        {
            Interrupt(killed);
        }
    }

    protected ProcessTable Processes { get; }

    /// <summary>The exception that ended the wait early; null when nothing did.</summary>
    protected Exception? Interruption { get; private set; }

    public void Interrupt(Exception exception)
    {
        if (!_isOver && Interruption is null)
        {
            Interruption = exception;
            Processes.Timeline.Schedule(TimeSpan.Zero, NameOfWaking, WakeUp, ActivityOfWaking);
        }
    }

    /// <summary>
    /// Ends the wait. The waiter continues later at the same instant, in order with the other events of that instant.
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
            Processes.Timeline.Schedule(TimeSpan.Zero, NameOfWaking, this, ActivityOfWaking);
        }
    }

    /// <summary>Sets the coroutine's result or exception.</summary>
    public abstract void Resume();

    private string NameOfWaking => _waiter?.Name ?? "resume";

    // Waking a process up counts as progress only if the process does.
    private Activity ActivityOfWaking => _waiter?.Activity ?? Activity.Progress;

    private void WakeUp()
    {
        Interruption = _waiter?.Leave(this) ?? Interruption;
        Processes.RunAs(_waiter?.Process, this);
    }
}
