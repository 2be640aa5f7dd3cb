using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>Prevents the removal of bound volumes (kubernetes, pkg/controller/volume/pvprotection).</summary>
internal sealed class VolumeProtectionController(ComponentContext context) : IController
{
    private readonly VolumeWrites _writes = new(context, context.Events("pv-protection-controller"));

    public string Name => "pv-protection-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; } = [ControllerWatch.Of<PersistentVolume>()];

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_writes.FindVolume(key.Name) is not { } volume)
        {
            return ReconcileResult.Done;
        }

        var finalizers = volume.Metadata.Finalizers;
        var isProtected = finalizers.Contains(Finalizers.VolumeProtection);
        if (volume.IsBeingDeleted && isProtected && volume.Status.Phase != PersistentVolumePhase.Bound)
        {
            _writes.Store(volume with { Metadata = volume.Metadata with { Finalizers = finalizers.Without(Finalizers.VolumeProtection) } });
        }
        else if (!volume.IsBeingDeleted && !isProtected)
        {
            _writes.Store(
                volume with { Metadata = volume.Metadata with { Finalizers = finalizers.WithAdded(Finalizers.VolumeProtection) } });
        }

        return ReconcileResult.Done;
    }
}
