using Scenarios.Api.Selectors;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views.Apps;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views;

namespace Scenarios.Cluster.Kinds.Deployments;

/// <summary>Rolls Deployments out over ReplicaSets (kubernetes, pkg/controller/deployment/deployment_controller.go).</summary>
internal sealed class DeploymentController : IController
{
    private const string Orphans = "orphans by namespace";

    private readonly ComponentContext _context;
    private readonly Informer<Deployment> _deployments;
    private readonly Informer<ReplicaSet> _replicaSets;
    private readonly NewestReplicaSet _newest;
    private readonly RollingUpdate _rolling;
    private readonly ProportionalScaling _scaling;
    private readonly Recreate _recreate;
    private readonly RevisionHistory _history;

    public DeploymentController(ComponentContext context)
    {
        _context = context;
        _deployments = context.Informers.Of<Deployment>();
        _replicaSets = context.Informers.Of<ReplicaSet>();
        _replicaSets.AddIndex(Orphans, static item => item.Controller is null ? item.Namespace : string.Empty);
        var events = context.Events(Name);
        var scaler = new ReplicaSetScaler(context, events);
        _newest = new NewestReplicaSet(context, events);
        _rolling = new RollingUpdate(scaler);
        _scaling = new ProportionalScaling(scaler);
        _recreate = new Recreate(scaler, context.Informers.Of<Pod>());
        _history = new RevisionHistory(context);
        Watches =
        [
            ControllerWatch.Of<Deployment>(),
            ControllerWatch.Of<ReplicaSet>(OnReplicaSet),
            ControllerWatch.Of<Pod>(OnPod),
        ];
    }

    public string Name => "deployment-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_deployments.Find(key) is not { } deployment)
        {
            return ReconcileResult.Done;
        }

        var rollout = Look(deployment);
        if (deployment.IsBeingDeleted)
        {
            return WriteStatus(rollout, withProgress: false);
        }

        if (deployment.Spec.Paused || ProportionalScaling.IsDue(rollout))
        {
            return Resize(rollout);
        }

        return RolloutLimits.IsRolling(deployment) ? Roll(rollout) : RollRecreate(rollout);
    }

    private ReconcileResult Resize(Rollout rollout)
    {
        rollout = rollout with { Newest = _newest.Sync(rollout, mayCreate: false) };
        _scaling.Scale(rollout);
        if (rollout.Deployment.Spec.Paused)
        {
            _history.CleanUp(rollout);
        }

        return WriteStatus(rollout, withProgress: false);
    }

    private ReconcileResult Roll(Rollout rollout)
    {
        rollout = rollout with { Newest = _newest.Sync(rollout, mayCreate: true) };
        if (!_rolling.ReconcileNewest(rollout)
            && !_rolling.ReconcileOld(rollout)
            && RolloutStatus.IsComplete(rollout.Deployment, rollout.Deployment.Status))
        {
            _history.CleanUp(rollout);
        }

        return WriteStatus(rollout, withProgress: true);
    }

    private ReconcileResult RollRecreate(Rollout rollout)
    {
        rollout = rollout with { Newest = _newest.Sync(rollout, mayCreate: false) };
        if (_recreate.ScaleDownOld(rollout) || _recreate.AreOldPodsRunning(rollout))
        {
            return WriteStatus(rollout, withProgress: true);
        }

        rollout = rollout.Newest is null ? rollout with { Newest = _newest.Sync(rollout, mayCreate: true) } : rollout;
        if (rollout.Newest is { } newest)
        {
            _recreate.ScaleUpNewest(rollout, newest);
        }

        if (RolloutStatus.IsComplete(rollout.Deployment, rollout.Deployment.Status))
        {
            _history.CleanUp(rollout);
        }

        return WriteStatus(rollout, withProgress: true);
    }

    private Rollout Look(Deployment deployment)
    {
        var owned = new List<ReplicaSet>();
        foreach (var replicaSet in _replicaSets.Indexed(Informer.ByControllerUid, deployment.Uid))
        {
            owned.Add(replicaSet);
        }

        foreach (var replicaSet in _replicaSets.Indexed(Orphans, deployment.Namespace))
        {
            if (!deployment.IsBeingDeleted && !replicaSet.IsBeingDeleted
                && LabelSelector.FromObject(deployment.Spec.Selector.Tree).Matches(replicaSet.Labels))
            {
                Adopt(deployment, replicaSet);
                owned.Add(replicaSet);
            }
        }

        owned.Sort(ReplicaSetFacts.ByAge);
        var newest = NewestReplicaSet.Find(deployment, owned);
        owned.RemoveAll(item => item.Uid == newest?.Uid);
        return new Rollout(deployment, newest, owned);
    }

    private void Adopt(Deployment deployment, ReplicaSet replicaSet)
    {
        if (Writes.Newest(_context.Api, KnownResources.ReplicaSets, replicaSet) is { } newest && newest.Controller is null)
        {
            _context.Api.Update(KnownResources.ReplicaSets, newest.Namespace, Owners.Adopted(newest, deployment), ComponentWrites.Options);
        }
    }

    private ReconcileResult WriteStatus(Rollout rollout, bool withProgress)
    {
        var now = _context.Simulation.Now;
        var deployment = rollout.Deployment;
        var latest = _context.Api.Get(KnownResources.Deployments, deployment.Namespace, deployment.Name).Value is { } current
            ? Deployment.Of(current)
            : deployment;
        var status = RolloutStatus.Calculate(rollout, PauseCondition.Apply(deployment, latest.Status.Conditions, now), now);
        if (withProgress)
        {
            status = RolloutStatus.WithProgress(rollout, status, now);
        }

        Writes.Status(_context.Api, KnownResources.Deployments, deployment, status);
        return withProgress && RolloutStatus.UntilDeadline(deployment, status, now) is { } delay
            ? ReconcileResult.RequeueAfter(delay, Activity.Background)
            : ReconcileResult.Done;
    }

    private void OnReplicaSet(InformerChange<ReplicaSet> change, IWorkQueue queue)
    {
        var replicaSet = change.Object;
        if (replicaSet.Controller is { Kind: "Deployment" } owner)
        {
            queue.Add(new ObjectKey(replicaSet.Namespace, owner.Name));
            return;
        }

        foreach (var deployment in _deployments.InNamespace(replicaSet.Namespace))
        {
            if (LabelSelector.FromObject(deployment.Spec.Selector.Tree).Matches(replicaSet.Labels))
            {
                queue.Add(ObjectKey.Of(deployment));
            }
        }
    }

    /// <summary>Only the strategy Recreate waits for Pods: new Pods can start only once the old ones are gone.</summary>
    private void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        if (change.After is { } after && !PodFacts.IsEnded(after))
        {
            return;
        }

        var pod = change.Object;
        if (pod.Controller is { Kind: "ReplicaSet" } owner
            && _replicaSets.Find(pod.Namespace, owner.Name) is { } replicaSet
            && replicaSet.Controller is { Kind: "Deployment" } deployment
            && _deployments.Find(pod.Namespace, deployment.Name) is { } item
            && !RolloutLimits.IsRolling(item))
        {
            queue.Add(ObjectKey.Of(item));
        }
    }
}
