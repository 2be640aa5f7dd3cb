using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Api.Kinds.ReplicaSets;

/// <summary>ReplicaSets as table rows.</summary>
internal static class ReplicaSetTable
{
    public static KindTable Table { get; } = KindTable.Of<ReplicaSet>(
        "Name|Desired#|Current#|Ready#|Age|Containers*|Images*|Selector*",
        Cells);

    private static Value[] Cells(ReplicaSet item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.Spec.Template.Spec);
        return
        [
            Cell.Text(item.Name),
            Cell.Number(item.Spec.Replicas),
            Cell.Number(item.Status.Replicas),
            Cell.Number(item.Status.ReadyReplicas),
            Cell.Age(item, now),
            names,
            images,
            Cell.Text(SelectorText.OfSelector(item.Spec.Selector)),
        ];
    }
}
