using Scenarios.Api.Requests;
using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;

namespace Scenarios.Cluster.Controllers.ReplicaSets;

/// <summary>Keeps as many Pods as a ReplicaSet asks for (kubernetes, pkg/controller/replicaset/replica_set.go).</summary>
internal sealed class ReplicaSetController : IController
{
    private readonly ComponentContext _context;
    private readonly Informer _replicaSets;
    private readonly Informer _pods;
    private readonly ReplicaSetLedger _ledger;
    private readonly ReplicaScaling _scaling;

    public ReplicaSetController(ComponentContext context)
    {
        _context = context;
        _replicaSets = context.Informers.Of(KnownResources.ReplicaSets);
        _pods = context.Informers.Of(KnownResources.Pods);
        _ledger = new ReplicaSetLedger(_pods);
        _scaling = new ReplicaScaling(context, _pods, context.Events(Name));
        Watches =
        [
            new ControllerWatch(KnownResources.ReplicaSets, OnReplicaSet),
            new ControllerWatch(KnownResources.Pods, OnPod),
        ];
    }

    public string Name => "replicaset-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_replicaSets.Find(key) is not { } replicaSet)
        {
            return ReconcileResult.Done;
        }

        var owned = _ledger.Of(replicaSet.Uid);
        if (owned.NeedsClaim)
        {
            owned.NeedsClaim = false;
            Claim(replicaSet);
        }

        string? failure = null;
        if (owned.IsUpToDate && !replicaSet.IsBeingDeleted)
        {
            failure = _scaling.Manage(replicaSet, owned);
        }

        var available = Availability.Count(_pods, replicaSet, owned, _context.Simulation.Now, out var next);
        Writes.Status(_context.Api, KnownResources.ReplicaSets, replicaSet, ReplicaSetStatus.Of(replicaSet, owned, available, failure, _context.Simulation.Now));
        return failure is not null ? ReconcileResult.Retry : next is { } delay ? ReconcileResult.RequeueAfter(delay) : ReconcileResult.Done;
    }

    private void OnReplicaSet(InformerChange change, IWorkQueue queue)
    {
        if (change.After is null)
        {
            _ledger.Forget(change.Object.Uid);
            return;
        }

        queue.Add(change.Key);
    }

    private void OnPod(InformerChange change, IWorkQueue queue)
    {
        _ledger.Apply(change);
        var pod = change.Object;
        if (Owners.ControllerOf(pod) is { } owner)
        {
            if (owner.Kind == "ReplicaSet")
            {
                queue.Add(new ObjectKey(pod.Namespace, owner.Name));
            }

            return;
        }

        // The owner that it may have had until now looks again, and so does everyone who could adopt it.
        if (change.Before is { } before && Owners.ControllerOf(before) is { Kind: "ReplicaSet" } former)
        {
            queue.Add(new ObjectKey(pod.Namespace, former.Name));
        }

        if (!pod.IsBeingDeleted && change.After is not null && pod.Labels.Count > 0)
        {
            OfferToAdopters(pod, queue);
        }
    }

    private void OfferToAdopters(ApiObject pod, IWorkQueue queue)
    {
        foreach (var replicaSet in _replicaSets.InNamespace(pod.Namespace))
        {
            if (LabelSelector.FromObject(replicaSet.ObjectAt("spec", "selector")).Matches(pod.Labels))
            {
                _ledger.Of(replicaSet.Uid).NeedsClaim = true;
                queue.Add(ObjectKey.Of(replicaSet));
            }
        }
    }

    /// <summary>Adopts orphans that match, releases Pods that no longer do (controller_ref_manager.go).</summary>
    private void Claim(ApiObject replicaSet)
    {
        var selector = LabelSelector.FromObject(replicaSet.ObjectAt("spec", "selector"));
        foreach (var pod in _pods.Indexed(Informer.ByControllerUid, replicaSet.Uid))
        {
            if (!selector.Matches(pod.Labels) && !replicaSet.IsBeingDeleted)
            {
                Rewrite(pod, newest => Owners.Released(newest, replicaSet.Uid));
            }
        }

        if (replicaSet.IsBeingDeleted)
        {
            return;
        }

        foreach (var pod in _pods.InNamespace(replicaSet.Namespace))
        {
            if (Owners.ControllerOf(pod) is null && PodFacts.IsActive(pod) && selector.Matches(pod.Labels))
            {
                Rewrite(pod, newest => Owners.ControllerOf(newest) is null ? Owners.Adopted(newest, replicaSet) : newest);
            }
        }
    }

    private void Rewrite(ApiObject pod, Func<ApiObject, ApiObject> rewrite)
    {
        if (Writes.Newest(_context.Api, KnownResources.Pods, pod) is { } newest)
        {
            _context.Api.Update(KnownResources.Pods, pod.Namespace, rewrite(newest), ComponentWrites.Options);
        }
    }
}
