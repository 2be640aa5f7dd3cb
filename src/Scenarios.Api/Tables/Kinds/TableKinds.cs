using Scenarios.Api.Schema;

namespace Scenarios.Api.Tables.Kinds;

/// <summary>All kinds that have columns of their own, and what the others get.</summary>
internal static class TableKinds
{
    private static readonly Dictionary<string, TableKind> Known = Collect();

    // apiserver's rest.NewDefaultTableConvertor, for built-in kinds without columns of their own.
    private static readonly TableKind Plain = new(
        "Name|Created At", static (item, _) => [Cell.Text(item.Name), Cell.Text(item.TextAt("metadata", "creationTimestamp"))]);

    // Custom resources without additionalPrinterColumns.
    private static readonly TableKind Custom = new("Name|Age", static (item, now) => [Cell.Text(item.Name), Cell.Age(item, now)]);

    public static TableKind Of(ResourceType type) =>
        Known.TryGetValue(Key(type.Group, type.Kind), out var kind) ? kind : IsBuiltIn(type.Group) ? Plain : Custom;

    private static bool IsBuiltIn(string group) => !group.Contains('.') || group.EndsWith(".k8s.io", StringComparison.Ordinal);

    private static Dictionary<string, TableKind> Collect()
    {
        var kinds = new Dictionary<string, TableKind>(StringComparer.Ordinal);
        foreach (var (group, kind, table) in (IEnumerable<(string, string, TableKind)>)
            [.. WorkloadTables.All(), .. BatchTables.All(), .. NetworkTables.All(), .. ClusterTables.All(), .. StorageTables.All(), .. PolicyTables.All()])
        {
            kinds.Add(Key(group, kind), table);
        }

        return kinds;
    }

    private static string Key(string group, string kind) => $"{group}/{kind}";
}
