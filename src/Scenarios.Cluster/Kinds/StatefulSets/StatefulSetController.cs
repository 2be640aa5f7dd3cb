using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.StatefulSets;

/// <summary>Keeps the Pods of StatefulSets, each with its identity (kubernetes, pkg/controller/statefulset/stateful_set.go).</summary>
internal sealed class StatefulSetController : IController
{
    private const string OwnerKind = "StatefulSet";

    private readonly ComponentContext _context;
    private readonly Informer<StatefulSet> _sets;
    private readonly Informer<Pod> _pods;
    private readonly PodAdoption _claims;
    private readonly HashSet<string> _claimed = new(StringComparer.Ordinal);
    private readonly StatefulRevisions _revisions;
    private readonly StatefulPodControl _control;

    public StatefulSetController(ComponentContext context)
    {
        _context = context;
        _sets = context.Informers.Of<StatefulSet>();
        _pods = context.Informers.Of<Pod>();
        _claims = new PodAdoption(context, _pods);
        _revisions = new StatefulRevisions(context);
        _control = new StatefulPodControl(context, context.Events(Name));
        Watches =
        [
            ControllerWatch.Of<StatefulSet>(OnStatefulSet),
            ControllerWatch.Of<Pod>(new PodOwners(OwnerKind, OnOwned, OfferToAdopters).OnPod),
        ];
    }

    public string Name => "statefulset-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_sets.Find(key) is not { } set)
        {
            return ReconcileResult.Done;
        }

        if (_claimed.Add(set.Uid))
        {
            _claims.Claim(set, LabelSelector.FromObject(set.Spec.Selector.Tree), pod => StatefulIdentity.OrdinalOf(set, pod) is not null);
        }

        if (_revisions.Sync(set, out var all) is not { } revisions)
        {
            return ReconcileResult.Retry;
        }

        var pods = _pods.Indexed(Informer.ByControllerUid, set.Uid);
        var pass = new StatefulPass(_control, StatefulLook.Of(set, revisions, pods, _context.Simulation.Now));
        var status = StatefulCounts.Completed(set, pass.Run());
        Writes.Status(_context.Api, KnownResources.StatefulSets, set, status);
        if (pass.HasFailed)
        {
            return ReconcileResult.Retry;
        }

        _revisions.CleanUp(set, revisions, all, pods);
        return set.Spec.MinReadySeconds > 0 && status.AvailableReplicas != status.ReadyReplicas
            ? ReconcileResult.RequeueAfter(TimeSpan.FromSeconds(set.Spec.MinReadySeconds))
            : ReconcileResult.Done;
    }

    private void OnStatefulSet(InformerChange<StatefulSet> change, IWorkQueue queue)
    {
        if (change.After is null)
        {
            _claimed.Remove(change.Object.Uid);
            return;
        }

        queue.Add(change.Key);
    }

    private void OnOwned(string owner, InformerChange<Pod> change)
    {
        if (PodOwners.HasOtherLabels(change))
        {
            _claimed.Remove(owner);
        }
    }

    private void OfferToAdopters(Pod pod, IWorkQueue queue)
    {
        foreach (var set in _sets.InNamespace(pod.Namespace))
        {
            if (StatefulIdentity.OrdinalOf(set, pod) is not null && LabelSelector.FromObject(set.Spec.Selector.Tree).Matches(pod.Labels))
            {
                _claimed.Remove(set.Uid);
                queue.Add(ObjectKey.Of(set));
            }
        }
    }
}
