using Scenarios.Api.Objects;
using Scenarios.Api.Schema;
using Scenarios.Api.Tree;

namespace Scenarios.Api.Tables;

/// <summary>
/// Makes the server's tables: columns and cells of each kind, as kube-apiserver computes them (pkg/printers/internalversion/printers.go
/// of Kubernetes 1.33). Pure: ages are words as of the time given.
/// </summary>
public static class TablePrinter
{
    private static readonly IReadOnlyList<TableColumn> DefaultColumns =
    [
        new("Name", "string", "name", string.Empty, 0),
        new("Age", "date", string.Empty, string.Empty, 0),
    ];

    /// <param name="now">The server's time.</param>
    /// <param name="resourceVersion">Of the list, or of the one object.</param>
    public static Table TableOf(ResourceType type, IReadOnlyList<ApiObject> objects, DateTimeOffset now, string resourceVersion)
    {
        var rows = new TableRow[objects.Count];
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = new TableRow([new StringValue(objects[index].Name), new StringValue(HumanDuration.Since(objects[index].CreationTimestamp, now))], objects[index]);
        }

        return new Table(DefaultColumns, rows, resourceVersion);
    }
}
