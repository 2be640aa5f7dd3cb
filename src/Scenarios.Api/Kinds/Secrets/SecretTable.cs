using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Secrets;

/// <summary>Secrets as table rows.</summary>
internal static class SecretTable
{
    public static KindTable Table { get; } = KindTable.Of<Secret>("Name|Type|Data|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(item.Type), Cell.Number(item.Data.Count), Cell.Age(item, now)]);
}
