namespace Scenarios.Kernel.Time;

/// <summary>An entry of the event queue. Owned by the simulation; whoever scheduled it may cancel it.</summary>
public sealed class ScheduledEvent
{
    private readonly EventQueue _queue;
    private object? _action;

    internal ScheduledEvent(EventQueue queue, TimeSpan due, long sequence, string name, Activity activity, object action)
    {
        _queue = queue;
        Due = due;
        Sequence = sequence;
        Name = name;
        Activity = activity;
        _action = action;
    }

    /// <summary>Virtual time since the start of the simulation at which the event happens.</summary>
    public TimeSpan Due { get; }

    /// <summary>The event's name for people: a constant such as <c>kubelet: start container</c>.</summary>
    public string Name { get; }

    public Activity Activity { get; }

    /// <summary>Whether the event has neither happened nor been cancelled.</summary>
    public bool IsPending => _action is not null;

    internal long Sequence { get; }

    /// <summary>Cancels a pending event; does nothing if it is over.</summary>
    public void Cancel()
    {
        if (_action is null)
        {
            return;
        }

        _action = null;
        _queue.OnOver(Activity);
    }

    internal void Happen()
    {
        if (_action is not { } action)
        {
            return;
        }

        _action = null;
        _queue.OnOver(Activity);
        if (action is Action @delegate)
        {
            @delegate();
        }
        else
        {
            ((IScheduled)action).Happen();
        }
    }
}
