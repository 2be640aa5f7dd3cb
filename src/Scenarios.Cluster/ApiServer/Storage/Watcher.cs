using Scenarios.Api.Requests;
using Scenarios.Kernel;
using Scenarios.Kernel.Randomness;

namespace Scenarios.Cluster.ApiServer.Storage;

/// <summary>
/// One open watch: reads the change log in order, with a small seeded latency. One queue event delivers all changes that are logged by
/// then, as one read from a connection does. An object that enters or leaves the selection is reported as Added or Deleted.
/// </summary>
internal sealed class Watcher : IWatch
{
    private static readonly TimeSpan MinimumLatency = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan MaximumLatency = TimeSpan.FromMilliseconds(4);

    private readonly Simulation _simulation;
    private readonly SeededRandom? _shared;
    private readonly ResourceStore _store;
    private readonly Selection _selection;
    private readonly Action<WatchEventKind, ApiObject> _onChange;
    private IReadOnlyList<ApiObject> _initial = [];
    private bool _isScheduled;
    private bool _isDisposed;

    /// <param name="random">Where latencies are drawn from; null for an informer's own stream, named after the resource.</param>
    public Watcher(
        Simulation simulation,
        SeededRandom? random,
        ResourceStore store,
        Selection selection,
        long position,
        Action<WatchEventKind, ApiObject> onChange)
    {
        _simulation = simulation;
        _shared = random;
        _store = store;
        _selection = selection;
        _onChange = onChange;
        Position = position;
        store.Add(this);
        if (position < store.Log.End)
        {
            Notify();
        }
    }

    // Made when first needed: most resources of a cluster never change.
    private SeededRandom Random => field ??= _shared ?? _simulation.Random($"informer/{_store.Type.GroupResource}");

    private Action DeliverLater => field ??= DeliverInTime;

    private string EventName => field ??= $"watch: {_store.Type.GroupResource}";

    /// <summary>The position of the next change log entry to read.</summary>
    public long Position { get; private set; }

    /// <summary>Delivers these objects as Added before anything else.</summary>
    public void StartWith(IReadOnlyList<ApiObject> initial)
    {
        if (initial.Count > 0)
        {
            _initial = initial;
            Notify();
        }
    }

    /// <summary>Called after a change was added to the log.</summary>
    public void Notify()
    {
        if (!_isScheduled)
        {
            _isScheduled = true;
            _simulation.Schedule(Random.Between(MinimumLatency, MaximumLatency), EventName, DeliverLater);
        }
    }

    public void Dispose()
    {
        if (!_isDisposed)
        {
            _isDisposed = true;
            _store.Remove(this);
        }
    }

    private void DeliverInTime()
    {
        _isScheduled = false;
        Deliver();
    }

    public void Deliver()
    {
        var initial = _initial;
        _initial = [];
        for (var index = 0; index < initial.Count && !_isDisposed; index++)
        {
            _onChange(WatchEventKind.Added, initial[index]);
        }

        // Changes made by the callbacks belong to the next delivery.
        var end = _store.Log.End;
        try
        {
            while (Position < end && !_isDisposed)
            {
                Deliver(_store.Log[Position++]);
            }
        }
        finally
        {
            // If a callback threw, deliver the remaining changes later.
            if (Position < end && !_isDisposed)
            {
                Notify();
            }
        }
    }

    private void Deliver(StoredChange change)
    {
        if (_selection.IsEverything)
        {
            _onChange(change.Kind, change.Current);
            return;
        }

        var was = change.Previous is not null && _selection.Matches(change.Previous);
        var @is = change.Kind != WatchEventKind.Deleted && _selection.Matches(change.Current);
        if (was || @is)
        {
            _onChange(@is ? was ? WatchEventKind.Modified : WatchEventKind.Added : WatchEventKind.Deleted, change.Current);
        }
    }
}
