using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Services;

/// <summary>Services as table rows.</summary>
internal static class ServiceTable
{
    public static KindTable Table { get; } = KindTable.Of<Service>("Name|Type|Cluster-IP|External-IP|Port(s)|Age|Selector*", Cells);

    private static Value[] Cells(Service item, DateTimeOffset now) =>
    [
        Cell.Text(item.Name),
        Cell.Text(item.Spec.Type),
        Cell.Text(item.Spec.ClusterIPs is [var first, ..] ? first : "<none>"),
        Cell.Text(ServiceText.ExternalAddress(item)),
        Cell.TextOr(ServiceText.Ports(item), "<none>"),
        Cell.Age(item, now),
        Cell.Text(SelectorText.OfLabels(item.Spec.Selector)),
    ];
}
