using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Scheduling;

namespace Scenarios.Api.Kinds.PriorityClasses;

/// <summary>PriorityClasses as table rows.</summary>
internal static class PriorityClassTable
{
    public static KindTable Table { get; } =
        KindTable.Of<PriorityClass>("Name|Value#|Global-Default?|Age|PreemptionPolicy", static (item, now) =>
        [
            Cell.Text(item.Name),
            Cell.Number(item.Value),
            Cell.Flag(item.GlobalDefault),
            Cell.Age(item, now),
            Cell.Text(item.PreemptionPolicy),
        ]);
}
