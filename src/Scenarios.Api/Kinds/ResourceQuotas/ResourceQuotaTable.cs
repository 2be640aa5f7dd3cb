using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.ResourceQuotas;

/// <summary>ResourceQuotas as table rows.</summary>
internal static class ResourceQuotaTable
{
    public static KindTable Table { get; } = KindTable.Of<ResourceQuota>("Name|Request|Limit|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(Lines(item.Status, limits: false)), Cell.Text(Lines(item.Status, limits: true)),
            Cell.Age(item, now)]);

    private static string Lines(ResourceQuotaStatus status, bool limits) => string.Join(", ", status.Hard.Sorted()
        .Where(entry => entry.Key.StartsWith("limits.", StringComparison.Ordinal) == limits)
        .Select(entry => $"{entry.Key}: {status.Used[entry.Key] ?? "0"}/{entry.Value}"));
}
