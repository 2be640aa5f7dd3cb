using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Api.Kinds.Deployments;

/// <summary>Deployments as table rows.</summary>
internal static class DeploymentTable
{
    public static KindTable Table { get; } = KindTable.Of<Deployment>(
        "Name|Ready|Up-to-date|Available|Age|Containers*|Images*|Selector*",
        Cells);

    private static Value[] Cells(Deployment item, DateTimeOffset now)
    {
        var (names, images) = Cell.Containers(item.Spec.Template.Spec);
        return
        [
            Cell.Text(item.Name),
            Cell.Share(item.Status.ReadyReplicas, item.Spec.Replicas),
            Cell.Number(item.Status.UpdatedReplicas),
            Cell.Number(item.Status.AvailableReplicas),
            Cell.Age(item, now),
            names,
            images,
            Cell.Text(SelectorText.Terms(item.Spec.Selector)),
        ];
    }
}
