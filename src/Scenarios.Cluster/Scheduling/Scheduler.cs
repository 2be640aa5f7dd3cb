using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Randomness;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Cluster.Scheduling;

/// <summary>The default scheduler: schedules one Pod at a time, from running sums per node.</summary>
internal sealed class Scheduler
{
    private const string Name = "default-scheduler";
    private static readonly TimeSpan Flush = TimeSpan.FromMinutes(5);

    private readonly ComponentContext _context;
    private readonly EventRecorder _events;
    private readonly SeededRandom _random;
    private readonly NodeChoice _choice;
    private readonly SchedulingQueue _queue = new();
    private readonly ResidentTable _residents = new();
    private readonly Action _scheduleOne;
    private readonly PodBinding _binding;
    private readonly Preemption _preemption;
    private bool _isScheduled;
    private bool _watchesVolumes;
    private ScheduledEvent? _retry;

    public Scheduler(ComponentContext context)
    {
        _context = context;
        _events = context.Events(Name);
        _random = context.Simulation.Random("scheduler");
        _choice = new NodeChoice(_random);
        _binding = new PodBinding(context, _events, OnUnbound);
        _preemption = new Preemption(context, _events);
        _scheduleOne = ScheduleOne;
    }

    /// <summary>Loads the existing objects and starts to watch.</summary>
    public void Start()
    {
        var nodes = _context.Informers.Of<Node>();
        var pods = _context.Informers.Of<Pod>();
        foreach (var node in nodes.InOrder())
        {
            _residents.Nodes.Set(node);
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
            _residents.Nodes.Remove(change.Object.Name);
        }
        else if (_residents.Set(change.Object))
        {
            Reactivate(WaitsFor.Nodes);
        }
    }

    private void OnPod(InformerChange<Pod> change)
    {
        var pod = change.Object;
        if (change.After is null || IsOver(pod))
        {
            _queue.Remove(pod.Uid);
            _binding.Forget(pod.Uid);
            _residents.Denominate(pod.Uid);
            Unplace(pod.Uid);
        }
        else if (pod.Spec.NodeName.Length > 0)
        {
            _queue.Remove(pod.Uid);
            if (_residents.Update(pod))
            {
                Reactivate(WaitsFor.PodPlaced);
            }
        }
        else if (!pod.IsBeingDeleted && pod.Spec.SchedulerName is Name or "" && pod.Spec.SchedulingGates.Count == 0
            && !_residents.Has(pod.Uid))
        {
            _queue.Add(pod);
            Wake();
        }
    }

    private void Unplace(string uid)
    {
        if (_residents.Remove(uid))
        {
            Reactivate(WaitsFor.PodGone);
        }
    }

    private void Reactivate(WaitsFor change)
    {
        if (_queue.HasRefused)
        {
            Retry(_queue.ReactivateRefused(_context.Simulation.Elapsed, change), Activity.Progress);
            Wake();
        }
    }

    private void Retry(TimeSpan? after, Activity activity)
    {
        if (after is { } delay)
        {
            _retry?.Cancel();
            _retry = _context.Simulation.Schedule(delay, "scheduler: retry", () => Reactivate(WaitsFor.Anything), activity);
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
        var rules = PlacementRules.Of(pod, _residents.Nodes, _context.Informers, out var refusal);
        if (rules is not { Volumes: null })
        {
            WatchVolumes();
        }

        if (rules is null)
        {
            Refuse(pod, FitError.MessageOf(_residents.Nodes.InOrder.Count, refusal!), WaitsFor.Volumes);
            return;
        }

        if (_choice.Find(rules, _residents.Nodes.InOrder) is not { } node)
        {
            MakeRoom(rules);
            return;
        }

        _queue.Remove(pod.Uid);
        _residents.Denominate(pod.Uid);
        _residents.Add(pod, rules.Placement with { Node = node.Node.Name });
        _binding.Begin(pod, node.Node, rules.Volumes);
        if (_queue.HasRefused)
        {
            Reactivate(WaitsFor.PodPlaced);
        }
    }

    private void MakeRoom(PlacementRules rules)
    {
        var waits = _choice.Refusals.Aggregate(WaitsFor.None, static (all, refusal) => all | refusal.Waits);
        var fault = _preemption.Try(rules, _choice, out var nominated);
        if (nominated is not null)
        {
            _residents.Nominate(rules.Pod, rules.Placement, nominated);
        }

        _context.Placements.Note(rules.Pod.Uid, _choice.Refusing.Zip(
            _choice.Refusals, static (node, refusal) => (node.Node.Name, string.Join(", ", refusal.Reasons))));
        // If there are no nodes, the Pod waits for the first one.
        Refuse(
            rules.Pod, FitError.MessageOf(_choice.Refusals, fault), waits == WaitsFor.None ? WaitsFor.Nodes : waits, nominated?.Node.Name);
    }

    /// <summary>Changes of volumes and claims matter only once a Pod with a claim has been seen.</summary>
    private void WatchVolumes()
    {
        if (!_watchesVolumes)
        {
            _watchesVolumes = true;
            _context.Informers.Of<PersistentVolumeClaim>().Subscribe(_ => Reactivate(WaitsFor.Volumes));
            _context.Informers.Of<PersistentVolume>().Subscribe(_ => Reactivate(WaitsFor.Volumes));
            _context.Informers.Of<StorageClass>().Subscribe(_ => Reactivate(WaitsFor.Volumes));
        }
    }

    private void OnUnbound(Pod pod, string? reason)
    {
        Unplace(pod.Uid);
        if (reason is not null)
        {
            _queue.Add(pod);
            Refuse(pod, reason, WaitsFor.Volumes);
        }
    }

    private void Refuse(Pod pod, string message, WaitsFor waits, string? nominated = null)
    {
        _queue.Refuse(pod, _context.Simulation.Elapsed, waits);
        _events.Warning(pod, "FailedScheduling", message);
        ScheduledCondition.Write(_context, pod, message, nominated);
        if (_retry is not { IsPending: true })
        {
            Retry(Flush, Activity.Background);
        }
    }
}
