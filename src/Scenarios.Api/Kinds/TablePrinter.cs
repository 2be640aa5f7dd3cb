using Scenarios.Api.Schema;
using Scenarios.Api.Tables;

namespace Scenarios.Api.Kinds;

/// <summary>
/// Creates the server's tables: columns and cells of each kind, as kube-apiserver computes them (pkg/printers/internalversion/printers.go
/// of Kubernetes 1.33). A pure function: ages are text relative to the given time.
/// </summary>
public static class TablePrinter
{
    /// <param name="now">The server's time.</param>
    /// <param name="resourceVersion">The version of the list, or of the single object.</param>
    public static Table TableOf(ResourceType type, IReadOnlyList<ApiObject> objects, DateTimeOffset now, string resourceVersion)
    {
        var kind = objects.Count == 1 && objects[0].Kind == ScaleTable.Kind && type.Kind != ScaleTable.Kind
            ? ScaleTable.Table
            : KindList.TableOf(type);
        var rows = new TableRow[objects.Count];
        for (var index = 0; index < rows.Length; index++)
        {
            rows[index] = new TableRow(kind.Cells(objects[index], now), objects[index]);
        }

        return new Table(kind.Columns, rows, resourceVersion);
    }
}
