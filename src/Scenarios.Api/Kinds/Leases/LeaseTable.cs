using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Coordination;

namespace Scenarios.Api.Kinds.Leases;

/// <summary>Leases as table rows.</summary>
internal static class LeaseTable
{
    public static KindTable Table { get; } = KindTable.Of<Lease>("Name|Holder|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(item.Spec.HolderIdentity ?? string.Empty), Cell.Age(item, now)]);
}
