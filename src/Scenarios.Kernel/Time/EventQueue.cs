namespace Scenarios.Kernel.Time;

/// <summary>Events ordered by due time, then by sequence number, so that the order never depends on the layout of the heap.</summary>
internal sealed class EventQueue
{
    private readonly PriorityQueue<ScheduledEvent, (long Due, long Sequence)> _heap = new();

    // Events that are due at once need no heap: they are added in the order in which they happen. About half of all events are of that
    // kind.
    private readonly Queue<ScheduledEvent> _immediate = new();
    private int _progressPending;

    /// <summary>Whether only background activity is pending.</summary>
    public bool IsSettled => _progressPending == 0;

    /// <summary>An event has been created: it is pending until <see cref="OnOver"/>.</summary>
    public void OnScheduled(Activity activity)
    {
        if (activity == Activity.Progress)
        {
            _progressPending++;
        }
    }

    /// <summary>An event happens now, or has been cancelled.</summary>
    public void OnOver(Activity activity)
    {
        if (activity == Activity.Progress)
        {
            _progressPending--;
        }
    }

    public void Add(ScheduledEvent item) => _heap.Enqueue(item, (item.Due.Ticks, item.Sequence));

    /// <summary>Adds an event that is due now and newer than every other.</summary>
    public void AddImmediate(ScheduledEvent item) => _immediate.Enqueue(item);

    /// <summary>Returns the next pending event without removing it. Drops cancelled events before it.</summary>
    public ScheduledEvent? Peek()
    {
        var later = PeekHeap();
        while (_immediate.TryPeek(out var immediate))
        {
            if (immediate.IsPending)
            {
                return later is not null && IsBefore(later, immediate) ? later : immediate;
            }

            _immediate.Dequeue();
        }

        return later;
    }

    /// <summary>Removes the event that <see cref="Peek"/> returned.</summary>
    public void Remove(ScheduledEvent first)
    {
        if (_immediate.TryPeek(out var immediate) && ReferenceEquals(immediate, first))
        {
            _immediate.Dequeue();
        }
        else
        {
            _heap.Dequeue();
        }
    }

    /// <summary>Names of pending events with their counts, most frequent first; for limit messages only.</summary>
    public string Describe()
    {
        var counts = new SortedList<string, int>(StringComparer.Ordinal);
        foreach (var item in _heap.UnorderedItems.Select(entry => entry.Element).Concat(_immediate))
        {
            if (item.IsPending)
            {
                counts[item.Name] = counts.GetValueOrDefault(item.Name) + 1;
            }
        }

        var parts = counts.OrderByDescending(pair => pair.Value).Take(5).Select(pair => $"{pair.Key} ×{pair.Value}");
        var text = string.Join(", ", parts);
        return text.Length == 0 ? "nothing scheduled" : text;
    }

    private static bool IsBefore(ScheduledEvent left, ScheduledEvent right) =>
        left.Due < right.Due || (left.Due == right.Due && left.Sequence < right.Sequence);

    private ScheduledEvent? PeekHeap()
    {
        while (_heap.TryPeek(out var next, out _))
        {
            if (next.IsPending)
            {
                return next;
            }

            _heap.Dequeue();
        }

        return null;
    }
}
