using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Randomness;
using Scenarios.Kernel.Time;

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
    private bool _isScheduled;
    private ScheduledEvent? _retry;

    public Scheduler(ComponentContext context)
    {
        _context = context;
        _events = context.Events(Name, $"{Name}-control-plane");
        _random = context.Simulation.Random("scheduler");
        _choice = new NodeChoice(_random);
        _scheduleOne = ScheduleOne;
    }

    /// <summary>Takes in what is there and begins to watch.</summary>
    public void Start()
    {
        var nodes = _context.Informers.Of(KnownResources.Nodes);
        var pods = _context.Informers.Of(KnownResources.Pods);
        foreach (var node in nodes.InOrder())
        {
            _nodes.Set(node);
        }

        foreach (var pod in pods.InOrder())
        {
            OnPod(new InformerChange(null, pod));
        }

        nodes.Subscribe(OnNode);
        pods.Subscribe(OnPod);
    }

    private static bool IsOver(ApiObject pod) => pod.TextAt("status", "phase") is "Succeeded" or "Failed";

    private void OnNode(InformerChange change)
    {
        if (change.After is null)
        {
            _nodes.Remove(change.Object.Name);
        }
        else if (_nodes.Set(change.After))
        {
            Reactivate();
        }
    }

    private void OnPod(InformerChange change)
    {
        var pod = change.Object;
        var node = pod.TextAt("spec", "nodeName");
        if (change.After is null || IsOver(pod))
        {
            _queue.Remove(pod.Uid);
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
        else if (!pod.IsBeingDeleted && pod.TextAt("spec", "schedulerName") is Name or "" && pod.ListAt("spec", "schedulingGates").Count == 0)
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

    private void Schedule(ApiObject pod)
    {
        if (UnknownRules.Find(pod) is { } unknown)
        {
            Refuse(pod, unknown);
            return;
        }

        var wanted = PodPlacement.Of(pod, string.Empty);
        if (_choice.Find(pod, wanted, _nodes.InOrder) is not { } node)
        {
            Refuse(pod, FitError.MessageOf(_choice.Refusals));
            return;
        }

        _queue.Remove(pod.Uid);
        Place(pod.Uid, wanted with { Node = node.Node.Name });
        if (_context.Api.Create(KnownResources.Bindings, pod.Namespace, BindingOf(pod, node.Node), ComponentWrites.Options).IsSuccess)
        {
            _events.WithAction(pod, "Normal", "Scheduled", "Binding", $"Successfully assigned {pod.Namespace}/{pod.Name} to {node.Node.Name}");
        }
        else
        {
            // Deleted meanwhile: the watch says so soon.
            Unplace(pod.Uid);
        }
    }

    private static ApiObject BindingOf(ApiObject pod, ApiObject node)
    {
        var metadata = pod.Metadata;
        return new ApiObject(ObjectValue.Of(
            ("apiVersion", StringValue.Shared("v1")),
            ("kind", StringValue.Shared("Binding")),
            ("metadata", ObjectValue.Of(("name", metadata["name"]!), ("namespace", metadata["namespace"]!), ("uid", metadata["uid"]!))),
            ("target", ObjectValue.Of(("kind", StringValue.Shared("Node")), ("name", node.Metadata["name"]!)))));
    }

    private void Refuse(ApiObject pod, string message)
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
