using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Api.Kinds.ServiceCIDRs;

/// <summary>ServiceCIDRs as table rows.</summary>
internal static class ServiceCIDRTable
{
    public static KindTable Table { get; } = KindTable.Of<ServiceCIDR>("Name|CIDRs|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(string.Join(',', item.Spec.Cidrs.ToArray())), Cell.Age(item, now)]);
}
