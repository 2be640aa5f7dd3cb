using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.ApiServer.Storage;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;
using Scenarios.Objects.Views.Meta;

namespace Scenarios.Cluster.Kinds.PersistentVolumeClaims;

/// <summary>Prevents the removal of claims that Pods use (kubernetes, pkg/controller/volume/pvcprotection).</summary>
internal sealed class PersistentVolumeClaimController : IController
{
    private readonly ComponentContext _context;

    public PersistentVolumeClaimController(ComponentContext context)
    {
        _context = context;
        Watches = [ControllerWatch.Of<PersistentVolumeClaim>(), ControllerWatch.Of<Pod>(OnPod)];
    }

    public string Name => "pvc-protection-controller";

    public IReadOnlyList<ControllerWatch> Watches { get; }

    public ReconcileResult Reconcile(ObjectKey key)
    {
        if (_context.Api.Get(KnownResources.PersistentVolumeClaims, key.Namespace, key.Name).Value is not { } found)
        {
            return ReconcileResult.Done;
        }

        var claim = PersistentVolumeClaim.Of(found);
        var finalizers = claim.Metadata.Finalizers;
        var isProtected = finalizers.Contains(Finalizers.ClaimProtection);
        if (claim.IsBeingDeleted && isProtected && !IsUsed(claim))
        {
            Store(claim, claim.Metadata with { Finalizers = finalizers.Without(Finalizers.ClaimProtection) });
        }
        else if (!claim.IsBeingDeleted && !isProtected)
        {
            Store(claim, claim.Metadata with { Finalizers = finalizers.WithAdded(Finalizers.ClaimProtection) });
        }

        return ReconcileResult.Done;
    }

    private static void OnPod(InformerChange<Pod> change, IWorkQueue queue)
    {
        var pod = change.Object;
        if (change.After is not null)
        {
            return;
        }

        foreach (var claim in PodClaims.Of(pod))
        {
            queue.Add(new ObjectKey(pod.Namespace, claim));
        }
    }

    /// <summary>A Pod that is not bound to a node does not count; a Pod that has ended does.</summary>
    private bool IsUsed(PersistentVolumeClaim claim)
    {
        foreach (var pod in _context.Informers.Of<Pod>().InNamespace(claim.Namespace))
        {
            if (pod.Spec.NodeName.Length > 0 && PodClaims.Uses(pod, claim.Name))
            {
                return true;
            }
        }

        return false;
    }

    private void Store(PersistentVolumeClaim claim, ObjectMeta metadata) =>
        _context.Api.Update(
            KnownResources.PersistentVolumeClaims, claim.Namespace, claim with { Metadata = metadata }, ComponentWrites.Options);
}
