using Scenarios.Api.Objects;
using Scenarios.Api.Tree;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Components;
using Scenarios.Cluster.ApiServer.Storage;

namespace Scenarios.Cluster.Scheduling;

/// <summary>
/// kube-scheduler: finds a node for each Pod that has none, and binds it. A Pod that fits nowhere is tried again when something changes
/// that could help: a node comes or changes, a Pod goes, the Pod itself is changed.
/// </summary>
internal sealed class Scheduler : IController
{
    private const string SchedulerName = "default-scheduler";
    private static readonly TimeSpan FirstBackoff = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestBackoff = TimeSpan.FromSeconds(10);

    private readonly ComponentContext _context;
    private readonly EventRecorder _events;
    private readonly Informer _pods;
    private readonly NodeTable _nodes = new();
    private readonly NodeChoice _choice;
    private readonly SortedDictionary<ObjectKey, FailedAttempts> _unschedulable = [];

    public Scheduler(ComponentContext context)
    {
        _context = context;
        _events = context.Events(SchedulerName, SchedulerName + "-control-plane");
        _choice = new NodeChoice(context.Simulation.Random(Name));
        _pods = context.Informers.Of(KnownResources.Pods);
        foreach (var node in context.Informers.Of(KnownResources.Nodes).InOrder())
        {
            _nodes.SetNode(node);
        }

        foreach (var pod in _pods.InOrder())
        {
            Count(pod);
        }

        Watches = [new ControllerWatch(KnownResources.Pods, OnPod), new ControllerWatch(KnownResources.Nodes, OnNode)];
    }

    public string Name => SchedulerName;

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_pods.Find(key) is not { } pod || !IsWaiting(pod) || _nodes.IsPlaced(key))
        {
            _unschedulable.Remove(key);
            return ReconcileResult.Done;
        }

        if (UnsimulatedConstraints.Find(pod) is { } field)
        {
            return Fail(key, pod, $"not simulated: {field}; the Pod stays unscheduled");
        }

        var candidate = new PodToPlace(pod);
        var node = _choice.Choose(candidate, _nodes.InOrder, out var failure);
        return node is null ? Fail(key, pod, failure!.Message) : Bind(key, pod, candidate.Placement with { Node = node.Name });
    }

    private static bool IsWaiting(ApiObject pod) =>
        pod.TextAt("spec", "nodeName").Length == 0
        && !pod.IsBeingDeleted
        && pod.TextAt("spec", "schedulerName") is SchedulerName or ""
        && pod.ListAt("spec", "schedulingGates").Count == 0;

    private static bool HasEnded(ApiObject pod) => pod.TextAt("status", "phase") is "Succeeded" or "Failed";

    private ReconcileResult Bind(ObjectKey key, ApiObject pod, Placement placement)
    {
        var binding = new ApiObject(ObjectValue.Of(
            ("apiVersion", new StringValue("v1")),
            ("kind", new StringValue("Binding")),
            ("metadata", ObjectValue.Of(
                ("name", new StringValue(pod.Name)), ("namespace", new StringValue(pod.Namespace)), ("uid", new StringValue(pod.Uid)))),
            ("target", ObjectValue.Of(("kind", new StringValue("Node")), ("name", new StringValue(placement.Node))))));
        if (!_context.Api.Create(KnownResources.Bindings, pod.Namespace, binding, ComponentWrites.Options).IsSuccess)
        {
            // Deleted or bound meanwhile: the cache will say so.
            return ReconcileResult.Done;
        }

        _nodes.Place(key, placement);
        _unschedulable.Remove(key);
        _events.WithAction(pod, "Normal", "Scheduled", "Binding", $"Successfully assigned {pod.Namespace}/{pod.Name} to {placement.Node}");
        return ReconcileResult.Done;
    }

    private ReconcileResult Fail(ObjectKey key, ApiObject pod, string message)
    {
        var failures = _unschedulable.TryGetValue(key, out var known) ? known.Count : 0;
        _unschedulable[key] = new FailedAttempts(failures + 1, _context.Simulation.Elapsed);
        _events.WithAction(pod, "Warning", "FailedScheduling", "Scheduling", message);
        _ = _context.Api.Update(
            KnownResources.Pods, pod.Namespace, UnschedulableStatus.Set(pod, message, _context.Simulation.Now), ComponentWrites.Options, "status");
        return ReconcileResult.Done;
    }

    private void OnPod(InformerChange change, IWorkQueue queue)
    {
        if (change.After is not { } pod || HasEnded(pod))
        {
            _unschedulable.Remove(change.Key);
            if (_nodes.Release(change.Key))
            {
                RetryUnschedulable(queue);
            }

            return;
        }

        Count(pod);
        if (IsWaiting(pod) && (change.Before is null || !ReferenceEquals(change.Before.Spec, pod.Spec)))
        {
            queue.Add(change.Key);
        }
    }

    private void OnNode(InformerChange change, IWorkQueue queue)
    {
        if (change.After is { } node)
        {
            _nodes.SetNode(node);
        }
        else
        {
            _nodes.RemoveNode(change.Key.Name);
        }

        RetryUnschedulable(queue);
    }

    private void Count(ApiObject pod)
    {
        var node = pod.TextAt("spec", "nodeName");
        if (node.Length > 0 && !HasEnded(pod) && !_nodes.IsPlaced(ObjectKey.Of(pod)))
        {
            _nodes.Place(ObjectKey.Of(pod), Placement.Of(pod, node));
        }
    }

    /// <summary>Each once its back-off since the last attempt is over; it doubles with each failure (pkg/scheduler/backend/queue).</summary>
    private void RetryUnschedulable(IWorkQueue queue)
    {
        foreach (var (key, attempts) in _unschedulable)
        {
            var backoff = FirstBackoff * Math.Pow(2, Math.Min(attempts.Count, 8) - 1);
            var due = attempts.Last + (backoff < LongestBackoff ? backoff : LongestBackoff);
            var delay = due - _context.Simulation.Elapsed;
            queue.AddAfter(key, delay > TimeSpan.Zero ? delay : TimeSpan.Zero);
        }
    }
}
