using Scenarios.Api.Quantities;
using Scenarios.Api.Tables;
using Metrics = Scenarios.Objects.Views.MetricsV1beta1.PodMetrics;

namespace Scenarios.Api.Kinds.Pods;

/// <summary>The resource usage of Pods as table rows (metrics-server, pkg/api/table.go).</summary>
internal static class PodMetricsTable
{
    public static KindTable Table { get; } = KindTable.Of<Metrics>("Name|cpu|memory|Window", static (item, _) =>
        [Cell.Text(item.Name), Sum(item, "cpu"), Sum(item, "memory"), Cell.Text(item.Window)]);

    private static StringValue Sum(Metrics item, string resource)
    {
        var sum = Quantity.Zero;
        foreach (var container in item.Containers)
        {
            sum += Quantity.Of(container.Usage.Fields[resource]);
        }

        return new StringValue(sum.ToString());
    }
}
