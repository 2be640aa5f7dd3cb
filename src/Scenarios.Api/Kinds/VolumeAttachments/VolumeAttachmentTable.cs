using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Api.Kinds.VolumeAttachments;

/// <summary>VolumeAttachments as table rows.</summary>
internal static class VolumeAttachmentTable
{
    public static KindTable Table { get; } = KindTable.Of<VolumeAttachment>("Name|Attacher|PV|Node|Attached?|Age", static (item, now) =>
    [
        Cell.Text(item.Name),
        Cell.Text(item.Spec.Attacher),
        Cell.Text(item.Spec.Source.PersistentVolumeName ?? string.Empty),
        Cell.Text(item.Spec.NodeName),
        Cell.Flag(item.Status.Attached),
        Cell.Age(item, now),
    ]);
}
