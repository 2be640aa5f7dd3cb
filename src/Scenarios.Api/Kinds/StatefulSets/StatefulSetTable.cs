using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Api.Kinds.StatefulSets;

/// <summary>StatefulSets as table rows.</summary>
internal static class StatefulSetTable
{
    public static KindTable Table { get; } = KindTable.Of<StatefulSet>("Name|Ready|Age|Containers*|Images*", Cells);

    private static Value[] Cells(StatefulSet item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.Spec.Template.Spec);
        return [Cell.Text(item.Name), Cell.Share(item.Status.ReadyReplicas, item.Spec.Replicas), Cell.Age(item, now), names, images];
    }
}
