using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.ServiceAccounts;

/// <summary>ServiceAccounts as table rows.</summary>
internal static class ServiceAccountTable
{
    public static KindTable Table { get; } = KindTable.Of<ServiceAccount>("Name|Secrets|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Number(item.Secrets.Count), Cell.Age(item, now)]);
}
