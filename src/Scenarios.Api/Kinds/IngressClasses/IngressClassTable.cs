using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Networking;

namespace Scenarios.Api.Kinds.IngressClasses;

/// <summary>IngressClasses as table rows.</summary>
internal static class IngressClassTable
{
    public static KindTable Table { get; } = KindTable.Of<IngressClass>("Name|Controller|Parameters|Age", Cells);

    private static Value[] Cells(IngressClass item, DateTimeOffset now)
    {
        var parameters = item.Spec.Parameters;
        var group = parameters.ApiGroup is { } name ? $".{name}" : string.Empty;
        return
        [
            Cell.Text(item.Name),
            Cell.Text(item.Spec.Controller),
            Cell.Text(parameters.Exists ? $"{parameters.Kind}{group}/{parameters.Name}" : "<none>"),
            Cell.Age(item, now),
        ];
    }
}
