using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.ReplicationControllers;

/// <summary>ReplicationControllers as table rows.</summary>
internal static class ReplicationControllerTable
{
    public static KindTable Table { get; } =
        KindTable.Of<ReplicationController>("Name|Desired#|Current#|Ready#|Age|Containers*|Images*|Selector*", Cells);

    private static Value[] Cells(ReplicationController item, DateTimeOffset now)
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
            Cell.Text(SelectorText.OfLabels(item.Spec.Selector)),
        ];
    }
}
