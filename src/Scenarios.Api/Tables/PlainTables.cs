using Scenarios.Api.Schema;

namespace Scenarios.Api.Tables;

/// <summary>The tables of kinds without their own columns.</summary>
internal static class PlainTables
{
    // apiserver's rest.NewDefaultTableConvertor, for built-in kinds.
    private static readonly KindTable BuiltIn = new("Name|Created At@", static (item, _) =>
        [Cell.Text(item.Name), Cell.Text(item.CreationTimestamp is { } time ? Timestamp.Format(time) : string.Empty)]);

    // Custom resources without additionalPrinterColumns.
    private static readonly KindTable Custom = new("Name|Age", static (item, now) => [Cell.Text(item.Name), Cell.Age(item, now)]);

    public static KindTable Of(ResourceType type) => IsBuiltIn(type.Group) ? BuiltIn : Custom;

    private static bool IsBuiltIn(string group) => !group.Contains('.') || group.EndsWith(".k8s.io", StringComparison.Ordinal);
}
