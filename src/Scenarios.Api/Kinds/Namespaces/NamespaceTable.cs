using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Core;

namespace Scenarios.Api.Kinds.Namespaces;

/// <summary>Namespaces as table rows.</summary>
internal static class NamespaceTable
{
    public static KindTable Table { get; } = KindTable.Of<Namespace>("Name|Status|Age", static (item, now) =>
        [Cell.Text(item.Name), Cell.Text(item.Status.Phase), Cell.Age(item, now)]);
}
