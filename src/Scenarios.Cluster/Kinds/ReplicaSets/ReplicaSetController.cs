using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.ReplicaSets;

/// <summary>
/// Keeps the number of Pods that a ReplicaSet asks for (kubernetes, pkg/controller/replicaset/replica_set.go); also used for
/// ReplicationControllers.
/// </summary>
internal class ReplicaSetController : IController
{
    private readonly ComponentContext _context;
    private readonly ReplicaSource _source;
    private readonly Informer<Pod> _pods;
    private readonly ReplicaSetLedger _ledger;
    private readonly ReplicaScaling _scaling;
    private readonly PodAdoption _claims;
    private readonly PodOwners _owners;

    public ReplicaSetController(ComponentContext context)
        : this(context, ReplicaSource.OfReplicaSets(context))
    {
    }

    /// <param name="source">The objects to reconcile: ReplicaSets, or objects presented as such.</param>
    protected ReplicaSetController(ComponentContext context, ReplicaSource source)
    {
        _context = context;
        _source = source;
        _pods = context.Informers.Of<Pod>();
        _ledger = new ReplicaSetLedger(_pods, source.Type.Kind);
        _scaling = new ReplicaScaling(context, _pods, context.Events(Name));
        _claims = new PodAdoption(context, _pods);
        _owners = new PodOwners(source.Type.Kind, null, OfferToAdopters);
        Watches =
        [
            new ControllerWatch(source.Type, OnOwner),
            ControllerWatch.Of<Pod>(OnPod),
        ];
    }

    public string Name => _source.Name;

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_source.Find(key) is not { } replicaSet)
        {
            return ReconcileResult.Done;
        }

        var owned = _ledger.Of(replicaSet.Uid);
        if (owned.NeedsClaim)
        {
            owned.NeedsClaim = false;
            _claims.Claim(replicaSet, LabelSelector.FromObject(replicaSet.Spec.Selector.Tree), PodFacts.IsActive);
        }

        string? failure = null;
        if (owned.IsUpToDate && !replicaSet.IsBeingDeleted)
        {
            failure = _scaling.Manage(replicaSet, owned);
        }

        var available = Availability.Count(_pods, replicaSet, owned, _context.Simulation.Now, out var next);
        Writes.Status(
            _context.Api,
            _source.Type,
            replicaSet.Object,
            CalculatedStatus.Of(replicaSet, owned, available, failure, _context.Simulation.Now).Tree);
        if (failure is not null)
        {
            return ReconcileResult.Retry;
        }

        return next is { } delay ? ReconcileResult.RequeueAfter(delay) : ReconcileResult.Done;
    }

    private void OnOwner(InformerChange change, IWorkQueue queue)
    {
        if (change.After is null)
        {
            _ledger.Forget(change.Object.Uid);
            return;
        }

        queue.Add(change.Key);
    }

    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        _ledger.Apply(change);
        _owners.OnPod(change, queue);
    }

    private void OfferToAdopters(Pod pod, IWorkQueue queue)
    {
        foreach (var replicaSet in _source.InNamespace(pod.Namespace))
        {
            if (LabelSelector.FromObject(replicaSet.Spec.Selector.Tree).Matches(pod.Labels))
            {
                _ledger.Of(replicaSet.Uid).NeedsClaim = true;
                queue.Add(ObjectKey.Of(replicaSet));
            }
        }
    }
}
