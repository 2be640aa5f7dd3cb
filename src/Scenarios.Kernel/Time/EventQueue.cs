namespace Scenarios.Kernel.Time;

/// <summary>Events by due time, then by sequence number: an order that never depends on the heap's inner shape.</summary>
internal sealed class EventQueue
{
    private readonly PriorityQueue<ScheduledEvent, (long Due, long Sequence)> _heap = new();

    public void Add(ScheduledEvent item) => _heap.Enqueue(item, (item.Due.Ticks, item.Sequence));

    /// <summary>The next pending event without removing it; cancelled ones on the way are dropped.</summary>
    public ScheduledEvent? Peek()
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

    public void RemoveFirst() => _heap.Dequeue();

    /// <summary>Names of pending events with their counts, most frequent first; for limit messages only.</summary>
    public string Describe()
    {
        var counts = new SortedList<string, int>(StringComparer.Ordinal);
        foreach (var (item, _) in _heap.UnorderedItems)
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
}
