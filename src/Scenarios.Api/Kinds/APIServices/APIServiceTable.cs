using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Apiregistration;

namespace Scenarios.Api.Kinds.APIServices;

/// <summary>APIServices as table rows (kube-aggregator, pkg/registry/apiservice/etcd).</summary>
internal static class APIServiceTable
{
    public static KindTable Table { get; } = KindTable.Of<APIService>("Name|Service|Available|Age", Cells);

    private static Value[] Cells(APIService item, DateTimeOffset now)
    {
        var service = item.Spec.Service;
        return
        [
            Cell.Text(item.Name),
            Cell.Text(service.Exists ? $"{service.Namespace}/{service.Name}" : "Local"),
            Cell.Text(AvailabilityOf(item.Status.Conditions.Find(APIServiceConditionType.Available))),
            Cell.Age(item, now),
        ];
    }

    private static string AvailabilityOf(APIServiceCondition available)
    {
        if (!available.Exists)
        {
            return "Unknown";
        }

        return available.Status == ConditionStatus.True ? available.Status : $"{available.Status} ({available.Reason})";
    }
}
