using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Api.Kinds.StorageClasses;

/// <summary>StorageClasses as table rows.</summary>
internal static class StorageClassTable
{
    private static readonly string[] DefaultAnnotations =
        ["storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"];

    public static KindTable Table { get; } =
        KindTable.Of<StorageClass>("Name|Provisioner|ReclaimPolicy|VolumeBindingMode|AllowVolumeExpansion|Age", Cells);

    private static Value[] Cells(StorageClass item, DateTimeOffset now)
    {
        var annotations = item.Annotations;
        var isDefault = DefaultAnnotations.Any(annotation => annotations[annotation] == "true");
        return
        [
            Cell.Text(isDefault ? $"{item.Name} (default)" : item.Name),
            Cell.Text(item.Provisioner),
            Cell.Text(item.ReclaimPolicy),
            Cell.Text(item.VolumeBindingMode),
            Cell.Flag(item.AllowVolumeExpansion == true),
            Cell.Age(item, now),
        ];
    }
}
