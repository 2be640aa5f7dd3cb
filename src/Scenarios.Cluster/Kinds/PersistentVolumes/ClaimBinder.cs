using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>Binds claims and checks bound ones (pv_controller.go, syncUnboundClaim and syncBoundClaim).</summary>
internal sealed class ClaimBinder
{
    /// <summary>The index of pending claims by <see cref="KeyOfClass"/>.</summary>
    public const string PendingByClass = "pending claims by class";

    private const string VolumesByClass = "volumes by class";

    private readonly Informer<PersistentVolume> _volumes;
    private readonly Informer<StorageClass> _classes;
    private readonly VolumeWrites _writes;
    private readonly EventRecorder _events;
    private readonly ClaimProvisioning _provisioning;
    private readonly ComponentContext _context;

    public ClaimBinder(ComponentContext context, VolumeWrites writes, EventRecorder events)
    {
        _context = context;
        _writes = writes;
        _events = events;
        _volumes = context.Informers.Of<PersistentVolume>();
        _volumes.AddIndex(VolumesByClass, static volume => KeyOfClass(VolumeClass.Of(volume)));
        _classes = context.Informers.Of<StorageClass>();
        _provisioning = new ClaimProvisioning(context, writes, events);
    }

    /// <summary>The prefix keeps the key non-empty for claims without a class, because an index omits objects with an empty key.</summary>
    public static string KeyOfClass(string name) => $"class {name}";

    /// <summary>Whether the claim is bound only once a Pod that uses it is scheduled.</summary>
    public bool IsDelayed(PersistentVolumeClaim claim) =>
        _classes.Find(string.Empty, VolumeClass.Of(claim)) is { VolumeBindingMode: VolumeBindingMode.WaitForFirstConsumer };

    /// <summary>Whether volumes or the class that the claim asks for are there, and have not been looked at yet.</summary>
    public bool IsEarly(PersistentVolumeClaim claim)
    {
        var name = VolumeClass.Of(claim);
        if (claim.Spec.VolumeName.Length > 0)
        {
            return false;
        }

        var isClassUnseen = name.Length > 0 && _classes.Find(string.Empty, name) is null
            && _context.Api.Get(KnownResources.StorageClasses, string.Empty, name).IsSuccess;
        return isClassUnseen || _context.Api.List(KnownResources.PersistentVolumes, string.Empty, new ListOptions()).Value!.Items
            .Select(PersistentVolume.Of)
            .Any(volume => volume.Status.Phase == PersistentVolumePhase.Pending && VolumeClass.Of(volume) == name);
    }

    /// <returns>False where a write was refused.</returns>
    public bool Sync(PersistentVolumeClaim claim) =>
        claim.Metadata.Annotations[ClaimBinding.BindCompleted] is not null ? SyncBound(claim)
        : claim.Spec.VolumeName.Length > 0 ? SyncNamed(claim)
        : SyncUnbound(claim);

    private bool SyncUnbound(PersistentVolumeClaim claim)
    {
        claim = WithDefaultClass(claim);
        var isDelayed = IsDelayed(claim);
        if (VolumeMatch.Find(claim, NewestOf(VolumeClass.Of(claim)), fitsNode: null, isDelayed) is { } volume)
        {
            return _writes.Bind(volume, claim);
        }

        if (isDelayed && claim.Metadata.Annotations[ClaimBinding.SelectedNode] is null)
        {
            _provisioning.TellWhatIsAwaited(claim);
        }
        else if (VolumeClass.Of(claim).Length > 0)
        {
            claim = _provisioning.Ask(claim);
        }
        else
        {
            _events.Normal(claim, "FailedBinding", "no persistent volumes available for this claim and no storage class is set");
        }

        _writes.ClaimIsPending(claim);
        return true;
    }

    /// <summary>For a claim that names its volume.</summary>
    private bool SyncNamed(PersistentVolumeClaim claim)
    {
        if (_writes.FindVolume(claim.Spec.VolumeName) is not { } volume)
        {
            _writes.ClaimIsPending(claim);
            return true;
        }

        if (!volume.Spec.ClaimRef.Exists)
        {
            if (VolumeMatch.FaultOf(volume, claim) is not { } fault)
            {
                return _writes.Bind(volume, claim);
            }

            _events.Warning(claim, "VolumeMismatch", $"Cannot bind to requested volume \"{volume.Name}\": {fault}");
        }
        else if (ClaimBinding.IsBoundTo(volume, claim))
        {
            return _writes.Bind(volume, claim);
        }
        else
        {
            _events.Warning(claim, "FailedBinding", $"volume \"{volume.Name}\" already bound to a different claim.");
        }

        _writes.ClaimIsPending(claim);
        return true;
    }

    private bool SyncBound(PersistentVolumeClaim claim)
    {
        if (claim.Spec.VolumeName.Length == 0)
        {
            _writes.ClaimIsLost(claim, "ClaimLost", "Bound claim has lost reference to PersistentVolume. Data on the volume is lost!");
        }
        else if (_writes.FindVolume(claim.Spec.VolumeName) is not { } volume)
        {
            _writes.ClaimIsLost(claim, "ClaimLost", "Bound claim has lost its PersistentVolume. Data on the volume is lost!");
        }
        else if (!volume.Spec.ClaimRef.Exists || volume.Spec.ClaimRef.Uid == claim.Uid)
        {
            return _writes.Bind(volume, claim);
        }
        else
        {
            _writes.ClaimIsLost(claim, "ClaimMisbound", "Two claims are bound to the same volume, this one is bound incorrectly");
        }

        return true;
    }

    /// <summary>Claims created before there was a default class get it later (assignDefaultStorageClass).</summary>
    private PersistentVolumeClaim WithDefaultClass(PersistentVolumeClaim claim)
    {
        if (!VolumeClass.IsUnset(claim)
            || DefaultClass.Of(_context.Informers.Of(KnownResources.StorageClasses).InOrder()) is not { } @class)
        {
            return claim;
        }

        return _writes.Store(claim with { Spec = claim.Spec with { StorageClassName = @class.Name } }) ?? claim;
    }

    /// <summary>Read from the server, because the cache may lag behind this controller's own writes.</summary>
    private IEnumerable<PersistentVolume> NewestOf(string className)
    {
        foreach (var volume in _volumes.Indexed(VolumesByClass, KeyOfClass(className)))
        {
            if (_writes.Newest(volume) is { } newest)
            {
                yield return newest;
            }
        }
    }
}
