using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.Nodes;

/// <summary>
/// Monitors the nodes' health: a node whose kubelet is silent becomes Unknown and its Pods unready; taints inform the scheduler at once and
/// the eviction one round later (kubernetes, pkg/controller/nodelifecycle). Rounds are five seconds apart; only rounds that find something
/// to do are run.
/// </summary>
internal sealed class NodeLifecycleController : IController
{
    /// <summary>--node-monitor-period.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    /// <summary>--node-monitor-grace-period, 50 s since 1.32.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(50);

    /// <summary>--node-startup-grace-period.</summary>
    private static readonly TimeSpan StartupGrace = TimeSpan.FromSeconds(60);

    private readonly Simulation _simulation;
    private readonly IApi _api;
    private readonly NodeHeartbeats _heartbeats;
    private readonly Informer<Node> _nodes;
    private readonly Informer<Pod> _pods;
    private readonly EventRecorder _events;
    private readonly PeriodicTick _rounds;
    private readonly Dictionary<string, Watched> _watched = new(StringComparer.Ordinal);

    public NodeLifecycleController(ComponentContext context)
    {
        _simulation = context.Simulation;
        _api = context.Api;
        _heartbeats = context.Heartbeats;
        _nodes = context.Informers.Of<Node>();
        _pods = context.Informers.Of<Pod>();
        _events = context.Events("node-controller");
        _rounds = new PeriodicTick(Period, _simulation.Random("node-lifecycle-controller/rounds"));
        Watches = [ControllerWatch.Of<Node>()];
    }

    public string Name => "node-lifecycle-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public void Start(IWorkQueue queue)
    {
        foreach (var node in _nodes.InOrder())
        {
            _watched.Add(node.Name, new Watched(node, NodeTaints.ReadinessOf(node), TimeSpan.MinValue));
        }

        _heartbeats.Subscribe(node => queue.Add(new ObjectKey(string.Empty, node)));
    }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_api.Get(KnownResources.Nodes, string.Empty, key.Name).Value is not { } found)
        {
            if (_watched.Remove(key.Name, out var gone))
            {
                _events.Normal(gone.Node, "RemovingNode", $"Node {key.Name} event: Removing Node {key.Name} from Controller");
            }

            return ReconcileResult.Done;
        }

        var node = Node.Of(found);
        var now = _simulation.Elapsed;
        var next = TimeSpan.MaxValue;
        if (LostAt(node) is { } lost)
        {
            (node, next) = now >= lost ? (MarkLost(node), next) : (node, lost);
        }

        node = WithTaints(node, NodeTaints.WithNoSchedule(node, _simulation.Now));
        var since = Observe(node, now);
        var due = since == TimeSpan.MinValue ? since : _rounds.After(since);
        if (now >= due)
        {
            WithTaints(node, NodeTaints.WithNoExecute(node, _simulation.Now));
        }
        else
        {
            next = due < next ? due : next;
        }

        return next == TimeSpan.MaxValue ? ReconcileResult.Done : ReconcileResult.RequeueAfter(next - now, Activity.Background);
    }

    /// <summary>The round that declares a silent node lost; null while its kubelet is alive.</summary>
    private TimeSpan? LostAt(Node node)
    {
        if (_heartbeats.IsBeating(node.Name))
        {
            return null;
        }

        var heard = _heartbeats.IsKnown(node.Name)
            ? _rounds.AtOrAfter(_heartbeats.LastRenewal(node.Name)) + Grace
            : ElapsedAt(node.CreationTimestamp ?? _simulation.Now) + StartupGrace;
        return _rounds.After(heard);
    }

    private TimeSpan ElapsedAt(DateTimeOffset time) => _simulation.Elapsed - (_simulation.Now - time);

    private Node MarkLost(Node node)
    {
        var conditions = LostConditions.Of(node, _simulation.Now);
        if (ReferenceEquals(conditions.Items, node.Status.Conditions.Items))
        {
            return node;
        }

        var wasReady = NodeTaints.ReadinessOf(node) == ConditionStatus.True;
        var changed = node with { Status = node.Status with { Conditions = conditions } };
        node = Node.Of(_api.Update(KnownResources.Nodes, string.Empty, changed, ComponentWrites.Options, "status").ValueOrThrow());
        if (wasReady)
        {
            _events.Normal(node, "NodeNotReady", $"Node {node.Name} status is now: NodeNotReady");
            MarkPodsUnready(node.Name);
        }

        return node;
    }

    private void MarkPodsUnready(string node)
    {
        foreach (var pod in _pods.Indexed(Informer.ByNodeName, node).ToArray())
        {
            if (PodMarks.WithoutReady(pod, _simulation.Now) is { } marked)
            {
                _api.Update(KnownResources.Pods, pod.Namespace, marked, ComponentWrites.Options, "status");
                _events.Warning(pod, "NodeNotReady", "Node is not ready");
            }
        }
    }

    private Node WithTaints(Node node, ViewList<Taint> taints)
    {
        if (taints.Items.Equals(node.Spec.Taints.Items))
        {
            return node;
        }

        var changed = node with { Spec = node.Spec with { Taints = taints } };
        return Node.Of(_api.Update(KnownResources.Nodes, string.Empty, changed, ComponentWrites.Options).ValueOrThrow());
    }

    /// <summary>Returns since when the node's readiness is unchanged; records an event for a new node.</summary>
    private TimeSpan Observe(Node node, TimeSpan now)
    {
        var readiness = NodeTaints.ReadinessOf(node);
        if (!_watched.TryGetValue(node.Name, out var watched))
        {
            _events.Normal(node, "RegisteredNode", $"Node {node.Name} event: Registered Node {node.Name} in Controller");
        }

        var since = watched is not null && watched.Readiness == readiness ? watched.Since : now;
        _watched[node.Name] = new Watched(node, readiness, since);
        return since;
    }

    private sealed record Watched(Node Node, string Readiness, TimeSpan Since);
}
