using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Randomness;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Cluster.Scheduling;

/// <summary>The default scheduler: one Pod at a time, from running sums per node. Preemption is not simulated.</summary>
internal sealed class Scheduler
{
    private const string Name = "default-scheduler";
    private static readonly TimeSpan Flush = TimeSpan.FromMinutes(5);

    private readonly ComponentContext _context;
    private readonly EventRecorder _events;
    private readonly SeededRandom _random;
    private readonly NodeChoice _choice;
    private readonly SchedulingQueue _queue = new();
    private readonly NodeList _nodes = new();
    private readonly Dictionary<string, PodPlacement> _placements = new(StringComparer.Ordinal);
    private readonly Action _scheduleOne;
    private readonly PodBinding _binding;
    private bool _isScheduled;
    private bool _watchesVolumes;
    private ScheduledEvent? _retry;

    public Scheduler(ComponentContext context)
    {
        _context = context;
        _events = context.Events(Name, $"{Name}-control-plane");
        _random = context.Simulation.Random("scheduler");
        _choice = new NodeChoice(_random);
        _binding = new PodBinding(context, _events, OnUnbound);
        _scheduleOne = ScheduleOne;
    }

    /// <summary>Takes in what is there and begins to watch.</summary>
    public void Start()
    {
        var nodes = _context.Informers.Of<Node>();
        var pods = _context.Informers.Of<Pod>();
        foreach (var node in nodes.InOrder())
        {
            _nodes.Set(node);
        }

        foreach (var pod in pods.InOrder())
        {
            OnPod(new InformerChange<Pod>(new InformerChange(null, pod)));
        }

        nodes.Subscribe(OnNode);
        pods.Subscribe(OnPod);
    }

    private static bool IsOver(Pod pod) => pod.Status.Phase is PodPhase.Succeeded or PodPhase.Failed;

    private void OnNode(InformerChange<Node> change)
    {
        if (change.After is null)
        {
            _nodes.Remove(change.Object.Name);
        }
        else if (_nodes.Set(change.Object))
        {
            Reactivate();
        }
    }

    private void OnPod(InformerChange<Pod> change)
    {
        var pod = change.Object;
        var node = pod.Spec.NodeName;
        if (change.After is null || IsOver(pod))
        {
            _queue.Remove(pod.Uid);
            _binding.Forget(pod.Uid);
            Unplace(pod.Uid);
        }
        else if (node.Length > 0)
        {
            _queue.Remove(pod.Uid);
            if (!_placements.ContainsKey(pod.Uid))
            {
                Place(pod.Uid, PodPlacement.Of(pod, node));
            }
        }
        else if (!pod.IsBeingDeleted && pod.Spec.SchedulerName is Name or "" && pod.Spec.SchedulingGates.Count == 0)
        {
            if (!_placements.ContainsKey(pod.Uid))
            {
                _queue.Add(pod);
                Wake();
            }
        }
    }

    private void Place(string uid, PodPlacement placement)
    {
        var node = _nodes.Find(placement.Node);
        placement = node?.Shared(placement) ?? placement;
        _placements.Add(uid, placement);
        node?.Add(placement);
    }

    private void Unplace(string uid)
    {
        if (_placements.Remove(uid, out var placement))
        {
            _nodes.Find(placement.Node)?.Remove(placement);
            Reactivate();
        }
    }

    private void Reactivate()
    {
        if (_queue.HasRefused)
        {
            Retry(_queue.ReactivateRefused(_context.Simulation.Elapsed), Activity.Progress);
            Wake();
        }
    }

    private void Retry(TimeSpan? after, Activity activity)
    {
        if (after is { } delay)
        {
            _retry?.Cancel();
            _retry = _context.Simulation.Schedule(delay, "scheduler: retry", Reactivate, activity);
        }
    }

    private void Wake()
    {
        if (!_isScheduled && _queue.HasActive)
        {
            _isScheduled = true;
            var time = _random.Between(TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(4));
            _context.Simulation.Schedule(time, "scheduler", _scheduleOne);
        }
    }

    private void ScheduleOne()
    {
        _isScheduled = false;
        if (_queue.TakeNext() is { } pod)
        {
            Schedule(pod);
        }

        Wake();
    }

    private void Schedule(Pod pod)
    {
        if (UnknownRules.Find(pod) is { } unknown)
        {
            Refuse(pod, unknown);
            return;
        }

        var volumes = VolumePlan.Of(pod, _context.Informers, out var refusal);
        if (volumes is not null || refusal is not null)
        {
            WatchVolumes();
        }

        if (refusal is not null)
        {
            Refuse(pod, FitError.MessageOf(_nodes.InOrder.Count, refusal));
            return;
        }

        var wanted = PodPlacement.Of(pod, string.Empty);
        if (_choice.Find(pod, wanted, volumes, _nodes.InOrder) is not { } node)
        {
            Refuse(pod, FitError.MessageOf(_choice.Refusals));
            return;
        }

        _queue.Remove(pod.Uid);
        Place(pod.Uid, wanted with { Node = node.Node.Name });
        _binding.Begin(pod, node.Node, volumes);
    }

    /// <summary>From the first Pod on that waits for a claim, what becomes of claims counts.</summary>
    private void WatchVolumes()
    {
        if (!_watchesVolumes)
        {
            _watchesVolumes = true;
            _context.Informers.Of<PersistentVolumeClaim>().Subscribe(_ => Reactivate());
            _context.Informers.Of<PersistentVolume>().Subscribe(_ => Reactivate());
            _context.Informers.Of<StorageClass>().Subscribe(_ => Reactivate());
        }
    }

    private void OnUnbound(Pod pod, string? reason)
    {
        Unplace(pod.Uid);
        if (reason is not null)
        {
            _queue.Add(pod);
            Refuse(pod, reason);
        }
    }

    private void Refuse(Pod pod, string message)
    {
        _queue.Refuse(pod, _context.Simulation.Elapsed);
        _events.WithAction(pod, "Warning", "FailedScheduling", "Scheduling", message);
        ScheduledCondition.Write(_context, pod, message);
        if (_retry is not { IsPending: true })
        {
            Retry(Flush, Activity.Background);
        }
    }
}
