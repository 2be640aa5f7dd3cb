using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Policy;

namespace Scenarios.Api.Kinds.PodDisruptionBudgets;

/// <summary>PodDisruptionBudgets as table rows.</summary>
internal static class PodDisruptionBudgetTable
{
    public static KindTable Table { get; } =
        KindTable.Of<PodDisruptionBudget>("Name|Min Available|Max Unavailable|Allowed Disruptions#|Age", static (item, now) =>
        [
            Cell.Text(item.Name),
            Cell.TextOr(item.Spec.MinAvailable.ToString(), "N/A"),
            Cell.TextOr(item.Spec.MaxUnavailable.ToString(), "N/A"),
            Cell.Number(item.Status.DisruptionsAllowed),
            Cell.Age(item, now),
        ]);
}
