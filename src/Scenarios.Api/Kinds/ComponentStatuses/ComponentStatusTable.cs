using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.ComponentStatuses;

/// <summary>ComponentStatuses as table rows.</summary>
internal static class ComponentStatusTable
{
    public static KindTable Table { get; } = KindTable.Of<ComponentStatus>("Name|Status|Message|Error", Cells);

    private static Value[] Cells(ComponentStatus item, DateTimeOffset now)
    {
        var healthy = item.Conditions.FirstOrDefault(static condition => condition.Type == ComponentConditionType.Healthy);
        return [Cell.Text(item.Name), Cell.Text(StatusOf(healthy)), Cell.Text(healthy.Message), Cell.Text(healthy.Error)];
    }

    private static string StatusOf(ComponentCondition healthy)
    {
        if (!healthy.Exists)
        {
            return "Unknown";
        }

        return healthy.Status == ConditionStatus.True ? "Healthy" : "Unhealthy";
    }
}
