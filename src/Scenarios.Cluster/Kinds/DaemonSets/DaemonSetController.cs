using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.DaemonSets;

/// <summary>Keeps one Pod on each node that a DaemonSet selects (kubernetes, pkg/controller/daemon/daemon_controller.go).</summary>
internal sealed class DaemonSetController : IController
{
    private const string OwnerKind = "DaemonSet";

    private readonly ComponentContext _context;
    private readonly Informer<DaemonSet> _sets;
    private readonly Informer<Node> _nodes;
    private readonly Informer<Pod> _pods;
    private readonly PodAdoption _claims;
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly PodExpectations _expectations = new();
    private readonly DaemonSetRevisions _revisions;
    private readonly DaemonSetManagement _management;
    private readonly DaemonPodWriter _writer;

    public DaemonSetController(ComponentContext context)
    {
        _context = context;
        _sets = context.Informers.Of<DaemonSet>();
        _nodes = context.Informers.Of<Node>();
        _pods = context.Informers.Of<Pod>();
        _claims = new PodAdoption(context, _pods);
        _revisions = new DaemonSetRevisions(context, _pods);
        var events = context.Events(Name);
        _management = new DaemonSetManagement(events, new FailedPodBackoff());
        _writer = new DaemonPodWriter(context, events, _expectations);
        Watches =
        [
            ControllerWatch.Of<DaemonSet>(OnDaemonSet),
            ControllerWatch.Of<Node>(OnNode),
            ControllerWatch.Of<Pod>(new PodOwners(OwnerKind, OnOwned, OfferToAdopters).OnPod),
        ];
    }

    public string Name => "daemonset-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_sets.Find(key) is not { IsBeingDeleted: false } set)
        {
            return ReconcileResult.Done;
        }

        if (_claimed.Add(set.Uid))
        {
            _claims.Claim(set, LabelSelector.FromObject(set.Spec.Selector.Tree), static _ => true);
        }

        if (_revisions.Sync(set, out var old) is not { } hash)
        {
            return ReconcileResult.Retry;
        }

        var look = new DaemonSetLook(set, hash, [.. _nodes.InOrder()], new DaemonPods(_pods, set), _context.Simulation.Now);
        if (!_expectations.AreMet(set.Uid))
        {
            return WriteStatus(look, isObserved: false);
        }

        var isDone = _writer.Write(look, _management.Plan(look, out var again));
        if (_expectations.AreMet(set.Uid) && set.Spec.UpdateStrategy.Type == DaemonSetUpdateStrategyType.RollingUpdate)
        {
            isDone &= _writer.Write(look, DaemonRollingUpdate.Plan(look));
        }

        _revisions.CleanUp(set, old);
        var result = WriteStatus(look, isObserved: true);
        if (!isDone)
        {
            return ReconcileResult.Retry;
        }

        return again is { } delay && (result.After is null || delay < result.After)
            ? ReconcileResult.RequeueAfter(delay, Kernel.Time.Activity.Background)
            : result;
    }

    private ReconcileResult WriteStatus(DaemonSetLook look, bool isObserved)
    {
        var status = DaemonSetCounts.Of(look, isObserved);
        Writes.Status(_context.Api, KnownResources.DaemonSets, look.Set, status);
        return look.Set.Spec.MinReadySeconds > 0 && status.NumberReady != status.NumberAvailable
            ? ReconcileResult.RequeueAfter(TimeSpan.FromSeconds(look.Set.Spec.MinReadySeconds))
            : ReconcileResult.Done;
    }

    private void OnDaemonSet(InformerChange<DaemonSet> change, IWorkQueue queue)
    {
        if (change.After is null)
        {
            _expectations.Forget(change.Object.Uid);
            _claimed.Remove(change.Object.Uid);
            return;
        }

        queue.Add(change.Key);
    }

    /// <summary>Ignores heartbeats; labels and taints of a node affect the DaemonSets for which they make a difference.</summary>
    private void OnNode(InformerChange<Node> change, IWorkQueue queue)
    {
        if (change is { Before: { } old, After: { } present }
            && old.Labels.Fields.Equals(present.Labels.Fields) && old.Spec.Tree.Equals(present.Spec.Tree))
        {
            return;
        }

        foreach (var set in _sets.InOrder())
        {
            var placement = new DaemonPlacement(set);
            var before = change.Before is { } known ? placement.On(known) : default;
            var after = change.After is { } node ? placement.On(node) : default;
            if (before != after)
            {
                queue.Add(ObjectKey.Of(set));
            }
        }
    }

    private void OnOwned(string owner, InformerChange<Pod> change)
    {
        _expectations.Observe(owner, change);
        if (PodOwners.HasOtherLabels(change))
        {
            _claimed.Remove(owner);
        }
    }

    private void OfferToAdopters(Pod pod, IWorkQueue queue)
    {
        foreach (var set in _sets.InNamespace(pod.Namespace))
        {
            if (LabelSelector.FromObject(set.Spec.Selector.Tree).Matches(pod.Labels))
            {
                _claimed.Remove(set.Uid);
                queue.Add(ObjectKey.Of(set));
            }
        }
    }
}
