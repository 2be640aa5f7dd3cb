using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Storage;

namespace Scenarios.Api.Kinds.CSINodes;

/// <summary>CSINodes as table rows.</summary>
internal static class CSINodeTable
{
    public static KindTable Table { get; } = KindTable.Of<CSINode>("Name|Drivers#|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Number(item.Spec.Drivers.Count), Cell.Age(item, now)]);
}
