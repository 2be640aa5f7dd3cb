using Scenarios.Api.Quantities;
using Scenarios.Api.Tables;
using Metrics = Scenarios.Objects.Views.MetricsV1beta1.NodeMetrics;

namespace Scenarios.Api.Kinds.Nodes;

/// <summary>The resource usage of nodes as table rows (metrics-server, pkg/api/table.go).</summary>
internal static class NodeMetricsTable
{
    public static KindTable Table { get; } = KindTable.Of<Metrics>("Name|cpu|memory|Window", static (item, _) =>
        [Cell.Text(item.Name), Amount(item, "cpu"), Amount(item, "memory"), Cell.Text(item.Window)]);

    private static StringValue Amount(Metrics item, string resource) => new(Quantity.Of(item.Usage.Fields[resource]).ToString());
}
