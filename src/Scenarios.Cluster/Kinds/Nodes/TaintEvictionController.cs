using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Placement;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>
/// Deletes Pods from nodes whose NoExecute taints they do not tolerate, or tolerate for a time only (kubernetes,
/// pkg/controller/tainteviction/taint_eviction.go). Keys are Pods.
/// </summary>
internal sealed class TaintEvictionController : IController
{
    private readonly ComponentContext _context;
    private readonly EventRecorder _events;
    private readonly Informer<Node> _nodes;
    private readonly Informer<Pod> _pods;
    private readonly Dictionary<ObjectKey, (TimeSpan Since, ScheduledEvent Due)> _appointments = [];

    public TaintEvictionController(ComponentContext context)
    {
        _context = context;
        _events = context.Events(Name);
        _nodes = context.Informers.Of<Node>();
        _pods = context.Informers.Of<Pod>();
        Watches = [ControllerWatch.Of<Node>(OnNode), ControllerWatch.Of<Pod>(OnPod)];
    }

    public string Name => "taint-eviction-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_pods.Find(key) is not { IsBeingDeleted: false } pod || _nodes.Find(string.Empty, pod.Spec.NodeName) is not { } node)
        {
            Cancel(key);
            return ReconcileResult.Done;
        }

        var patience = Patience(node.Spec.Taints, pod.Spec.Tolerations);
        if (patience is not { } time)
        {
            if (Cancel(key))
            {
                _events.Normal(pod, "TaintManagerEviction", $"Cancelling deletion of Pod {pod.Namespace}/{pod.Name}");
            }
        }
        else
        {
            Appoint(pod, key, time);
        }

        return ReconcileResult.Done;
    }

    /// <summary>How long a Pod may stay; null for ever.</summary>
    internal static TimeSpan? Patience(ViewList<Taint> taints, ViewList<Toleration> tolerations)
    {
        long? least = null;
        foreach (var taint in taints)
        {
            if (taint.Effect != TaintEffect.NoExecute)
            {
                continue;
            }

            var known = new NodeTaint(taint.Key, taint.Value, taint.Effect);
            var used = tolerations.FirstOrDefault(toleration => known.IsToleratedBy([toleration]));
            if (!used.Exists)
            {
                return TimeSpan.Zero;
            }

            if (used.TolerationSeconds is { } seconds)
            {
                least = Math.Min(least ?? long.MaxValue, Math.Max(0, seconds));
            }
        }

        return least is { } limit ? Seconds.Span(limit) : null;
    }

    private static bool Evicts(Node node) => node.Spec.Taints.Any(static taint => taint.Effect == TaintEffect.NoExecute);

    private void OnNode(InformerChange<Node> change, IWorkQueue queue)
    {
        if (change.After is not { } node || (change.Before is { } before && before.Spec.Taints.Items.Equals(node.Spec.Taints.Items)))
        {
            return;
        }

        foreach (var pod in _pods.Indexed(Informer.ByNodeName, node.Name))
        {
            queue.Add(ObjectKey.Of(pod));
        }
    }

    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        var pod = change.Object;
        var isTold = change.After is null || (change.Before is { } before && before.Spec.NodeName == pod.Spec.NodeName
            && before.Spec.Tolerations.Items.Equals(pod.Spec.Tolerations.Items) && before.IsBeingDeleted == pod.IsBeingDeleted);
        var isConcerned = _appointments.ContainsKey(change.Key)
            || (_nodes.Find(string.Empty, pod.Spec.NodeName) is { } node && Evicts(node));
        if (isConcerned && (!isTold || change.After is null))
        {
            queue.Add(change.Key);
        }
    }

    /// <returns>Whether there was an appointment.</returns>
    private bool Cancel(ObjectKey key)
    {
        if (!_appointments.Remove(key, out var known))
        {
            return false;
        }

        known.Due.Cancel();
        return true;
    }

    private void Appoint(Pod pod, ObjectKey key, TimeSpan patience)
    {
        var now = _context.Simulation.Elapsed;
        var since = now;
        if (_appointments.TryGetValue(key, out var known))
        {
            since = patience == TimeSpan.Zero ? now : known.Since;
            if (patience > TimeSpan.Zero && since + patience >= known.Due.Due)
            {
                return;
            }

            Cancel(key);
        }

        var due = since + patience > now ? since + patience - now : TimeSpan.Zero;
        var item = pod.Object;
        _appointments.Add(key, (since, _context.Simulation.Schedule(due, Name, () => Evict(Pod.Of(item), key), Activity.Background)));
    }

    private void Evict(Pod pod, ObjectKey key)
    {
        _appointments.Remove(key);
        if (Writes.Newest(_context.Api, KnownResources.Pods, pod) is not { IsBeingDeleted: false } stored)
        {
            return;
        }

        _events.Normal(stored, "TaintManagerEviction", $"Marking for deletion Pod {pod.Namespace}/{pod.Name}");
        PodCondition target = new()
        {
            Type = PodConditionType.DisruptionTarget,
            Status = ConditionStatus.True,
            LastProbeTime = null,
            LastTransitionTime = _context.Simulation.Now,
            Reason = "DeletionByTaintManager",
            Message = "Taint manager: deleting due to NoExecute taint",
        };
        Writes.Status(
            _context.Api, KnownResources.Pods, stored, stored.Status with { Conditions = stored.Status.Conditions.WithAdded(target) });
        _context.Api.Delete(KnownResources.Pods, pod.Namespace, pod.Name, new DeleteOptions { PreconditionUid = pod.Uid });
    }
}
