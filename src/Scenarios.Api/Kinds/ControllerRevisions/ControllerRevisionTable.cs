using Scenarios.Api.Tables;
using Scenarios.Objects.Views.Apps;

namespace Scenarios.Api.Kinds.ControllerRevisions;

/// <summary>ControllerRevisions as table rows.</summary>
internal static class ControllerRevisionTable
{
    public static KindTable Table { get; } = KindTable.Of<ControllerRevision>("Name|Controller|Revision|Age", Cells);

    private static Value[] Cells(ControllerRevision item, DateTimeOffset now) =>
        [Cell.Text(item.Name), Cell.Text(ControllerOf(item)), Cell.Number(item.Revision), Cell.Age(item, now)];

    private static string ControllerOf(ControllerRevision item)
    {
        if (item.Controller is not { } owner)
        {
            return "<none>";
        }

        var group = owner.ApiVersion.Split('/') is [var name, _] ? $".{name}" : string.Empty;
        return $"{owner.Kind}{group}".ToLowerInvariant() + $"/{owner.Name}";
    }
}
