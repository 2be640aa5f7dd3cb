namespace Scenarios.Kernel.Time;

/// <summary>One entry of the event queue. Owned by the simulation; its scheduler may cancel it.</summary>
public sealed class ScheduledEvent
{
    private readonly Simulation _simulation;
    private object? _action;

    internal ScheduledEvent(Simulation simulation, TimeSpan due, long sequence, string name, Activity activity, object action)
    {
        _simulation = simulation;
        Due = due;
        Sequence = sequence;
        Name = name;
        Activity = activity;
        _action = action;
    }

    /// <summary>Virtual time since the start of the simulation at which the event happens.</summary>
    public TimeSpan Due { get; }

    /// <summary>What happens, for people: a constant such as <c>kubelet: start container</c>.</summary>
    public string Name { get; }

    public Activity Activity { get; }

    /// <summary>True until the event has happened or was cancelled.</summary>
    public bool IsPending => _action is not null;

    internal long Sequence { get; }

    /// <summary>Makes a pending event not happen; does nothing to one that is over.</summary>
    public void Cancel()
    {
        if (_action is null)
        {
            return;
        }

        _action = null;
        _simulation.OnEventOver(this);
    }

    internal void Happen()
    {
        if (_action is not { } action)
        {
            return;
        }

        _action = null;
        _simulation.OnEventOver(this);
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
