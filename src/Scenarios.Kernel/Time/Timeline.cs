namespace Scenarios.Kernel.Time;

/// <summary>
/// The virtual clock and what is due on it. All events of one instant happen in the order in which they were scheduled; then the clock
/// jumps to the next instant.
/// </summary>
internal sealed class Timeline
{
    private readonly EventQueue _queue = new();
    private long _sequence;

    /// <summary>Virtual time since the start.</summary>
    public TimeSpan Elapsed { get; private set; }

    /// <summary>Whether only background activity is due.</summary>
    public bool IsSettled => _queue.IsSettled;

    /// <exception cref="ArgumentOutOfRangeException">The delay is negative.</exception>
    public ScheduledEvent Schedule(TimeSpan delay, string name, Action action, Activity activity) => Enqueue(delay, name, action, activity);

    public ScheduledEvent Schedule(TimeSpan delay, string name, IScheduled action, Activity activity) =>
        Enqueue(delay, name, action, activity);

    /// <summary>The next event that is due by then, without removing it; null if there is none.</summary>
    public ScheduledEvent? Next(TimeSpan deadline) => _queue.Peek() is { } next && next.Due <= deadline ? next : null;

    /// <summary>Removes the event that <see cref="Next"/> returned, and sets the clock to its time.</summary>
    public void Take(ScheduledEvent next)
    {
        _queue.Remove(next);
        Elapsed = next.Due;
    }

    /// <summary>The event stays due after all.</summary>
    public void PutBack(ScheduledEvent taken) => _queue.Add(taken);

    /// <summary>Nothing more is due until then: the clock may jump there.</summary>
    public void JumpTo(TimeSpan elapsed) => Elapsed = elapsed;

    /// <inheritdoc cref="EventQueue.Describe" />
    public string Describe() => _queue.Describe();

    private ScheduledEvent Enqueue(TimeSpan delay, string name, object action, Activity activity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(delay, TimeSpan.Zero);
        var due = delay < TimeSpan.MaxValue - Elapsed ? Elapsed + delay : TimeSpan.MaxValue;
        var item = new ScheduledEvent(_queue, due, ++_sequence, name, activity, action);
        _queue.OnScheduled(activity);
        if (due == Elapsed)
        {
            _queue.AddImmediate(item);
        }
        else
        {
            _queue.Add(item);
        }

        return item;
    }
}
