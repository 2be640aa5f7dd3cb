using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Api.Kinds.DaemonSets;

/// <summary>DaemonSets as table rows.</summary>
internal static class DaemonSetTable
{
    public static KindTable Table { get; } = KindTable.Of<DaemonSet>(
        "Name|Desired#|Current#|Ready#|Up-to-date#|Available#|Node Selector|Age|Containers*|Images*|Selector*", Cells);

    private static Value[] Cells(DaemonSet item, DateTimeOffset now)
    {
        var status = item.Status;
        var (names, images) = Cell.Containers(item.Spec.Template.Spec);
        return
        [
            Cell.Text(item.Name),
            Cell.Number(status.DesiredNumberScheduled),
            Cell.Number(status.CurrentNumberScheduled),
            Cell.Number(status.NumberReady),
            Cell.Number(status.UpdatedNumberScheduled),
            Cell.Number(status.NumberAvailable),
            Cell.Text(SelectorText.OfLabels(item.Spec.Template.Spec.NodeSelector)),
            Cell.Age(item, now),
            names,
            images,
            Cell.Text(SelectorText.OfSelector(item.Spec.Selector)),
        ];
    }
}
