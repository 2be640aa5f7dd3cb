using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.PersistentVolumes;

/// <summary>PersistentVolumes as table rows.</summary>
internal static class PersistentVolumeTable
{
    public static KindTable Table { get; } = KindTable.Of<PersistentVolume>(
        "Name|Capacity|Access Modes|Reclaim Policy|Status|Claim|StorageClass|VolumeAttributesClass|Reason|Age|VolumeMode*", Cells);

    private static Value[] Cells(PersistentVolume item, DateTimeOffset now)
    {
        var spec = item.Spec;
        var claim = spec.ClaimRef;
        return
        [
            Cell.Text(item.Name),
            Cell.TextOr(spec.Capacity[ResourceName.Storage], "0"),
            Cell.Text(VolumeText.AccessModes(spec.AccessModes)),
            Cell.Text(spec.PersistentVolumeReclaimPolicy),
            Cell.Text(item.IsBeingDeleted ? "Terminating" : item.Status.Phase),
            Cell.Text(claim.Exists ? $"{claim.Namespace}/{claim.Name}" : string.Empty),
            Cell.Text(VolumeText.ClassOf(item, spec.StorageClassName)),
            Cell.Text(spec.VolumeAttributesClassName ?? "<unset>"),
            Cell.Text(item.Status.Reason),
            Cell.Age(item, now),
            Cell.Text(spec.HasVolumeMode ? spec.VolumeMode : "<unset>"),
        ];
    }
}
