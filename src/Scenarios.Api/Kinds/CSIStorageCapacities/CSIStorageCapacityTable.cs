using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Api.Kinds.CSIStorageCapacities;

/// <summary>CSIStorageCapacities as table rows.</summary>
internal static class CSIStorageCapacityTable
{
    public static KindTable Table { get; } = KindTable.Of<CSIStorageCapacity>("Name|StorageClassName|Capacity", static (item, _) =>
        [Cell.Text(item.Name), Cell.Text(item.StorageClassName), Cell.TextOr(item.Capacity, "<unset>")]);
}
