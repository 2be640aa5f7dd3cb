using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.ConfigMaps;

/// <summary>ConfigMaps as table rows.</summary>
internal static class ConfigMapTable
{
    public static KindTable Table { get; } = KindTable.Of<ConfigMap>("Name|Data|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Number(item.Data.Count + item.BinaryData.Count), Cell.Age(item, now)]);
}
