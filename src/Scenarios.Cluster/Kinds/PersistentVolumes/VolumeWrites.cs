using Scenarios.Api.Requests;
using Scenarios.Cluster.ApiServer;
using Scenarios.Cluster.ApiServer.Requests;
using Scenarios.Cluster.Controllers;
using Scenarios.Cluster.Machinery;
using Scenarios.Cluster.Volumes;
using Scenarios.Objects.Views;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Cluster.Kinds.PersistentVolumes;

/// <summary>The controller's writes to volumes and claims: each step of a binding separately, and none that is already done.</summary>
internal sealed class VolumeWrites(ComponentContext context, EventRecorder events)
{
    public PersistentVolume? Newest(PersistentVolume volume) => Writes.Newest(context.Api, KnownResources.PersistentVolumes, volume);

    public PersistentVolume? FindVolume(string name) =>
        context.Api.Get(KnownResources.PersistentVolumes, string.Empty, name).Value is { } found ? PersistentVolume.Of(found) : null;

    public PersistentVolumeClaim? FindClaim(string @namespace, string name) =>
        context.Api.Get(KnownResources.PersistentVolumeClaims, @namespace, name).Value is { } found
            ? PersistentVolumeClaim.Of(found)
            : null;

    /// <returns>Null if the write was refused.</returns>
    public PersistentVolume? Store(PersistentVolume volume) =>
        context.Api.Update(KnownResources.PersistentVolumes, string.Empty, volume, ComponentWrites.Options).Value is { } stored
            ? PersistentVolume.Of(stored)
            : null;

    /// <inheritdoc cref="Store(PersistentVolume)"/>
    public PersistentVolumeClaim? Store(PersistentVolumeClaim claim) =>
        context.Api.Update(KnownResources.PersistentVolumeClaims, claim.Namespace, claim, ComponentWrites.Options).Value is { } stored
            ? PersistentVolumeClaim.Of(stored)
            : null;

    /// <summary>Binds both directions, writing whatever is missing: the volume, its phase, the claim, its status.</summary>
    /// <returns>False if a write was refused.</returns>
    public bool Bind(PersistentVolume volume, PersistentVolumeClaim claim)
    {
        if (volume.Spec.ClaimRef.Uid != claim.Uid)
        {
            if (Store(ClaimBinding.WithClaim(volume, claim)) is not { } bound)
            {
                return false;
            }

            volume = bound;
        }

        Phase(volume, PersistentVolumePhase.Bound);
        if (Store(ClaimBinding.WithVolume(claim, volume)) is not { } complete)
        {
            return false;
        }

        ClaimIsBound(complete, volume);
        return true;
    }

    public void Phase(PersistentVolume volume, string phase, string message = "")
    {
        var status = volume.Status;
        if (status.Phase == phase && status.Message == message)
        {
            return;
        }

        status = status with
        {
            Phase = phase,
            Message = message,
            LastPhaseTransitionTime = status.Phase == phase ? status.LastPhaseTransitionTime : context.Simulation.Now,
        };
        Writes.Status(context.Api, KnownResources.PersistentVolumes, volume, status);
    }

    /// <summary>Sets the volume's phase and records an Event with the reason, only once.</summary>
    public void Fail(PersistentVolume volume, string phase, string reason, string message)
    {
        if (volume.Status.Phase != phase)
        {
            Phase(volume, phase, message);
            events.Warning(volume, reason, message);
        }
    }

    public void Remove(PersistentVolume volume) =>
        context.Api.Delete(KnownResources.PersistentVolumes, string.Empty, volume.Name, new DeleteOptions());

    public void ClaimIsPending(PersistentVolumeClaim claim) =>
        Status(claim, new PersistentVolumeClaimStatus { Phase = PersistentVolumeClaimPhase.Pending });

    /// <summary>Marks the claim as Lost because its volume is gone for good, only once.</summary>
    public void ClaimIsLost(PersistentVolumeClaim claim, string reason, string message)
    {
        if (claim.Status.Phase != PersistentVolumeClaimPhase.Lost)
        {
            Status(claim, new PersistentVolumeClaimStatus { Phase = PersistentVolumeClaimPhase.Lost });
            events.Warning(claim, reason, message);
        }
    }

    private void ClaimIsBound(PersistentVolumeClaim claim, PersistentVolume volume)
    {
        // The capacity of a claim that is already bound is kept: it may have grown since the binding.
        var isNew = claim.Status.Phase != PersistentVolumeClaimPhase.Bound;
        var capacity = new ObjectBuilder(1).AddIfSet(ResourceName.Storage, volume.Spec.Capacity.Fields[ResourceName.Storage]);
        Status(claim, claim.Status with
        {
            Phase = PersistentVolumeClaimPhase.Bound,
            AccessModes = new(volume.Spec.AccessModes.Items),
            Capacity = isNew ? new(capacity.ToObject()) : claim.Status.Capacity,
        });
    }

    private void Status(PersistentVolumeClaim claim, PersistentVolumeClaimStatus status) =>
        Writes.Status(context.Api, KnownResources.PersistentVolumeClaims, claim, status);
}
