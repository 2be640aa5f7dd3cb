using System.Diagnostics.CodeAnalysis;
using Scenarios.Kernel.Processes;

namespace Scenarios.Kernel.Streams;

/// <summary>
/// From callbacks to a process: whoever calls back posts, the process takes, in the order of posting. It never refuses and has no
/// capacity: who posts cannot wait. One process takes; a killed one is interrupted where it waits.
/// </summary>
public sealed class Mailbox<T>(Simulation simulation)
{
    private readonly Queue<T> _items = new();
    private Completion<Unit>? _change;

    /// <summary>Nothing more will come; what is there can still be taken.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Adds one item. One that comes after the end was announced is dropped, as a letter to someone who moved.</summary>
    public void Post(T item)
    {
        if (!IsClosed)
        {
            _items.Enqueue(item);
            _change?.TrySet(default);
        }
    }

    /// <summary>Announces the end: the process that waits goes on once it has taken what is left.</summary>
    public void Close()
    {
        IsClosed = true;
        _change?.TrySet(default);
    }

    /// <summary>Takes the oldest item, if there is one now.</summary>
    public bool TryTake([MaybeNullWhen(false)] out T item) => _items.TryDequeue(out item);

    /// <summary>Waits until an item can be taken.</summary>
    /// <returns>True when there is one; false at the end, when none is left and none will come.</returns>
    public async Coroutine<bool> WaitToTake()
    {
        while (_items.Count == 0 && !IsClosed)
        {
            await (_change = new Completion<Unit>(simulation));
        }

        return _items.Count > 0;
    }
}
