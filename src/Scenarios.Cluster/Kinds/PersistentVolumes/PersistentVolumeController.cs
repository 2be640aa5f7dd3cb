using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Volumes;
using Scenarios.Kernel.Time;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>
/// Binds claims and volumes to each other, and reclaims volumes whose claims are gone (kubernetes,
/// pkg/controller/volume/persistentvolume/pv_controller.go). Keys without a namespace are volumes, all others are claims.
/// </summary>
internal sealed class PersistentVolumeController : IController
{
    /// <summary>
    /// How often pending claims are synchronized again, all at once (kubernetes, pvClaimBinderSyncPeriod): a new volume alone does not
    /// trigger them.
    /// </summary>
    private static readonly TimeSpan ResyncPeriod = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Clients take some milliseconds from one object to the next, in which what came first is looked at; here they take none, so that a
    /// new claim waits once for what was made with it.
    /// </summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(20);

    private readonly HashSet<ObjectKey> _waited = [];
    private readonly ComponentContext _context;
    private readonly Informer<PersistentVolumeClaim> _claims;
    private readonly VolumeWrites _writes;
    private readonly ClaimBinder _binder;
    private readonly VolumeReclaim _reclaim;
    private IWorkQueue? _queue;

    public PersistentVolumeController(ComponentContext context)
    {
        _context = context;
        _claims = context.Informers.Of<PersistentVolumeClaim>();
        _claims.AddIndex(
            ClaimBinder.PendingByClass, static claim =>
                ClaimBinding.IsComplete(claim) ? string.Empty : ClaimBinder.KeyOfClass(VolumeClass.Of(claim)));
        var events = context.Events(Name);
        _writes = new VolumeWrites(context, events);
        _binder = new ClaimBinder(context, _writes, events);
        _reclaim = new VolumeReclaim(_writes);
        Watches = [ControllerWatch.Of<PersistentVolume>(OnVolume), ControllerWatch.Of<PersistentVolumeClaim>(OnClaim)];
    }

    public string Name => "persistentvolume-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    private TimeSpan UntilResync => ResyncPeriod - TimeSpan.FromTicks(_context.Simulation.Elapsed.Ticks % ResyncPeriod.Ticks);

    public void Start(IWorkQueue queue) => _queue = queue;

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (key.Namespace.Length == 0)
        {
            return _writes.FindVolume(key.Name) is { } volume ? SyncVolume(volume) : ReconcileResult.Done;
        }

        if (_writes.FindClaim(key.Namespace, key.Name) is not { } claim)
        {
            return ReconcileResult.Done;
        }

        if (_binder.IsEarly(claim) && _waited.Add(key))
        {
            return ReconcileResult.RequeueAfter(Patience);
        }

        if (!_binder.Sync(claim))
        {
            return ReconcileResult.Retry;
        }

        var isPending = _writes.FindClaim(key.Namespace, key.Name) is { } synced && !ClaimBinding.IsComplete(synced);
        return isPending ? ReconcileResult.RequeueAfter(UntilResync, Activity.Background) : ReconcileResult.Done;
    }

    private void OnVolume(InformerChange<PersistentVolume> change, IWorkQueue queue)
    {
        var volume = change.Object;
        if (change.After is null)
        {
            if (volume.Spec.ClaimRef is { Exists: true } reference)
            {
                queue.Add(new ObjectKey(reference.Namespace, reference.Name));
            }

            return;
        }

        queue.Add(change.Key);
        if (volume.Status.Phase == PersistentVolumePhase.Available)
        {
            Promise(volume, queue);
        }
    }

    /// <summary>Queues the claims that will take the volume at the next resync: until then the cluster is not settled.</summary>
    private void Promise(PersistentVolume volume, IWorkQueue queue)
    {
        foreach (var claim in _claims.Indexed(ClaimBinder.PendingByClass, ClaimBinder.KeyOfClass(VolumeClass.Of(volume))))
        {
            if (VolumeMatch.Find(claim, [volume], fitsNode: null, _binder.IsDelayed(claim)) is not null)
            {
                queue.AddAfter(ObjectKey.Of(claim), UntilResync);
            }
        }
    }

    private void OnClaim(InformerChange<PersistentVolumeClaim> change, IWorkQueue queue)
    {
        if (change.After is not null)
        {
            queue.Add(change.Key);
            return;
        }

        _waited.Remove(change.Key);
        if (change.Object.Spec.VolumeName.Length > 0)
        {
            queue.Add(new ObjectKey(string.Empty, change.Object.Spec.VolumeName));
        }
    }

    private ReconcileResult SyncVolume(PersistentVolume volume)
    {
        var reference = volume.Spec.ClaimRef;
        if (!reference.Exists || reference.Uid.Length == 0)
        {
            _writes.Phase(volume, PersistentVolumePhase.Available);
            return ReconcileResult.Done;
        }

        if (_writes.FindClaim(reference.Namespace, reference.Name) is not { } claim || claim.Uid != reference.Uid)
        {
            _reclaim.Release(volume);
        }
        else if (claim.Spec.VolumeName.Length == 0)
        {
            _queue!.Add(ObjectKey.Of(claim));
        }
        else if (claim.Spec.VolumeName == volume.Name)
        {
            _writes.Phase(volume, PersistentVolumePhase.Bound);
        }
        else
        {
            _reclaim.Unbind(volume);
        }

        return ReconcileResult.Done;
    }
}
