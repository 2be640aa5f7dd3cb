using Scenarios.Api.Kinds.PersistentVolumes;
using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.PersistentVolumeClaims;

/// <summary>PersistentVolumeClaims as table rows.</summary>
internal static class PersistentVolumeClaimTable
{
    public static KindTable Table { get; } = KindTable.Of<PersistentVolumeClaim>(
        "Name|Status|Volume|Capacity|Access Modes|StorageClass|VolumeAttributesClass|Age|VolumeMode*", Cells);

    private static Value[] Cells(PersistentVolumeClaim item, DateTimeOffset now)
    {
        var spec = item.Spec;
        var isBound = spec.VolumeName.Length > 0;
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.IsBeingDeleted ? "Terminating" : item.Status.Phase),
            Cell.Text(spec.VolumeName),
            isBound ? Cell.TextOr(item.Status.Capacity[ResourceName.Storage], "0") : StringValue.Empty,
            Cell.Text(isBound ? VolumeText.AccessModes(item.Status.AccessModes) : string.Empty),
            Cell.Text(VolumeText.ClassOf(item, spec.StorageClassName)),
            Cell.Text(spec.VolumeAttributesClassName ?? "<unset>"),
            Cell.Age(item, now),
            Cell.Text(spec.HasVolumeMode ? spec.VolumeMode : "<unset>"),
        ];
    }
}
