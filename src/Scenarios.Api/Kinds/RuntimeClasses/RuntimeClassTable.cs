using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Node;

namespace Scenarios.Api.Kinds.RuntimeClasses;

/// <summary>RuntimeClasses as table rows.</summary>
internal static class RuntimeClassTable
{
    public static KindTable Table { get; } = KindTable.Of<RuntimeClass>("Name|Handler|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(item.Handler), Cell.Age(item, now)]);
}
