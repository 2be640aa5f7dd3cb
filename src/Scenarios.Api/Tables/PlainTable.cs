namespace Scenarios.Api.Tables;

/// <summary>The table of built-in kinds without their own columns (apiserver, registry/rest/table.go, NewDefaultTableConvertor).</summary>
internal static class PlainTable
{
    public static KindTable Table { get; } = new("Name|Created At@", static (item, _) =>
        [Cell.Text(item.Name), Cell.Text(item.CreationTimestamp is { } time ? Timestamp.Format(time) : string.Empty)]);
}
