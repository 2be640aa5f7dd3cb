using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Kernel;
using Scenarios.Kernel.Faults;
using Scenarios.Kernel.Randomness;
using Scenarios.Kernel.Time;

namespace Scenarios.Cluster.Machinery;

/// <summary>
/// Runs one controller: subscribes it to its watches and processes its queue, a small seeded latency after a key was added.
/// One queue event reconciles every key that is waiting then.
/// </summary>
internal sealed class ControllerRunner : IWorkQueue
{
    private static readonly TimeSpan MinimumLatency = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan MaximumLatency = TimeSpan.FromMilliseconds(6);
    private static readonly TimeSpan FirstRetry = TimeSpan.FromMilliseconds(5);
    private static readonly TimeSpan StuckFrom = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(1000);

    private readonly Simulation _simulation;
    private readonly IController _controller;
    private readonly HashSet<ObjectKey> _waiting = [];

    // Null until needed: most controllers of a cluster never have anything to do.
    private Dictionary<ObjectKey, ScheduledEvent>? _appointments;
    private Dictionary<ObjectKey, int>? _failures;
    private List<ObjectKey> _queue = [];
    private List<ObjectKey> _batch = [];
    private bool _isScheduled;

    private ControllerRunner(Simulation simulation, IController controller)
    {
        _simulation = simulation;
        _controller = controller;
    }

    private SeededRandom Random => field ??= _simulation.Random($"controller/{_controller.Name}");

    private Action WorkLater => field ??= Work;

    /// <summary>Starts the controller on the shared caches. It runs for as long as its cluster exists.</summary>
    public static IWorkQueue Start(Simulation simulation, Informers informers, IController controller)
    {
        var runner = new ControllerRunner(simulation, controller);
        foreach (var watch in controller.Watches)
        {
            var map = watch.Map;
            informers.Of(watch.Type).Subscribe(change => map(change, runner));
        }

        controller.Start(runner);
        return runner;
    }

    public void Add(ObjectKey key)
    {
        if (_waiting.Add(key))
        {
            _queue.Add(key);
            if (!_isScheduled)
            {
                _isScheduled = true;
                _simulation.Schedule(Random.Between(MinimumLatency, MaximumLatency), _controller.Name, WorkLater);
            }
        }
    }

    public void AddAfter(ObjectKey key, TimeSpan delay, Activity activity = Activity.Progress)
    {
        if ((_appointments ??= []).TryGetValue(key, out var known) && known.IsPending)
        {
            if (known.Due <= _simulation.Elapsed + delay && (known.Activity == activity || activity == Activity.Background))
            {
                return;
            }

            known.Cancel();
        }

        _appointments[key] = _simulation.Schedule(delay, _controller.Name, () => Keep(key), activity);
    }

    private void Keep(ObjectKey key)
    {
        _appointments!.Remove(key);
        Add(key);
    }

    private void Work()
    {
        _isScheduled = false;
        (_batch, _queue) = (_queue, _batch);
        for (var index = 0; index < _batch.Count; index++)
        {
            // Removed before reconciling, so that a change during the reconciliation enqueues the key again.
            var key = _batch[index];
            _waiting.Remove(key);
            try
            {
                Finish(key, _controller.Reconcile(key));
            }
            catch (Exception exception) when (InternalErrors.IsUnforeseen(exception))
            {
                // The failed key waits for its object's next change; the keys after it are processed as usual.
                PutBack(_batch.GetRange(index + 1, _batch.Count - index - 1));
                throw new InvalidOperationException($"reconciling {key}: {exception.GetType().Name}: {exception.Message}", exception);
            }
        }

        _batch.Clear();
    }

    private void PutBack(List<ObjectKey> keys)
    {
        _batch.Clear();
        foreach (var key in keys)
        {
            _waiting.Remove(key);
            Add(key);
        }
    }

    private void Finish(ObjectKey key, ReconcileResult result)
    {
        if (result.IsRetry)
        {
            // client-go, util/workqueue/default_rate_limiters.go: 5 ms, doubled by each failure, up to 1000 s.
            var failures = (_failures ??= []).GetValueOrDefault(key);
            _failures[key] = failures + 1;
            var delay = failures >= 18 ? LongestRetry : FirstRetry * (1 << failures);

            // A key that keeps failing is stuck, so it no longer keeps the cluster unsettled.
            AddAfter(key, delay < LongestRetry ? delay : LongestRetry, delay < StuckFrom ? Activity.Progress : Activity.Background);
            return;
        }

        _failures?.Remove(key);

        if (result.After is { } after)
        {
            AddAfter(key, after, result.Activity);
        }
    }
}
