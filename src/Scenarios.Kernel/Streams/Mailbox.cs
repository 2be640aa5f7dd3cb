using System.Diagnostics.CodeAnalysis;
using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>
/// A queue from callbacks to a process: callbacks post items, and the process takes them in order. It has no capacity limit, because
/// callbacks cannot wait. Only one process takes; a killed one is interrupted while it waits.
/// </summary>
public sealed class Mailbox<T>(Simulation simulation)
{
    private readonly Queue<T> _items = new();
    private Completion<Unit>? _change;

    /// <summary>Whether nothing more will come; remaining items can still be taken.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Adds an item. Items posted after closing are dropped.</summary>
    public void Post(T item)
    {
        if (!IsClosed)
        {
            _items.Enqueue(item);
            _change?.TrySet(default);
        }
    }

    /// <summary>Announces the end: a waiting process continues once it has taken the remaining items.</summary>
    public void Close()
    {
        IsClosed = true;
        _change?.TrySet(default);
    }

    /// <summary>Takes the oldest item, if there is one.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T item) => _items.TryDequeue(out item);

    /// <summary>Waits until an item can be taken.</summary>
    /// <returns>True if there is one; false at the end, when none is left and none will come.</returns>
    public async Coroutine<bool> WaitToTake()
    {
        while (_items.Count == 0 && !IsClosed)
        {
            await (_change = new Completion<Unit>(simulation.Processes));
        }

        return _items.Count > 0;
    }
}
