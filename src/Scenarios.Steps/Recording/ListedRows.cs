using Scenarios.Accounts;
using Scenarios.Api.Requests;
using Scenarios.Api.Schema;
using Table = Scenarios.Api.Tables.Table;
using Scenarios.Cluster;

namespace Scenarios.Steps.Recording;

/// <summary>The rows that <c>kubectl get all</c> would show for each object at the time of its write.</summary>
internal sealed class ListedRows(SimulatedCluster cluster)
{
    private readonly Dictionary<string, Listing> _listings = new(StringComparer.Ordinal);
    private (ApiObject Object, Table Table)? _last;

    /// <summary>Returns the rows of a changed object; none for a resource that <c>all</c> does not include.</summary>
    public IReadOnlyList<ListedRow> Of(ObjectChange change)
    {
        if (!change.Type.Categories.Contains("all", StringComparer.Ordinal) || change.Object.Namespace is not "default")
        {
            return [];
        }

        var table = TableOf(change);
        var listing = ListingOf(change.Type, table);
        if (change.Kind == WatchEventKind.Deleted)
        {
            return [new ListedRow(listing, change.Object.Name, null, default)];
        }

        var cells = Shown(table).Select(column => Text(table.Rows[0].Cells[column])).ToArray();
        var since = (change.Object.CreationTimestamp ?? cluster.Simulation.Now) - (cluster.Simulation.Now - cluster.Simulation.Elapsed);
        return [new ListedRow(listing, change.Object.Name, cells, since)];
    }

    /// <summary>Returns a Pod's ready containers and status, as kubectl shows them.</summary>
    public (string Ready, string Status) StatusOf(ObjectChange pod)
    {
        var table = TableOf(pod);
        return (CellOf(table, "Ready"), CellOf(table, "Status"));
    }

    private Table TableOf(ObjectChange change)
    {
        if (_last is not { } known || !ReferenceEquals(known.Object, change.Object))
        {
            _last = known = (change.Object, cluster.Api.TableOf(change.Type, [change.Object]));
        }

        return known.Table;
    }

    private Listing ListingOf(ResourceType type, Table table)
    {
        if (!_listings.TryGetValue(type.GroupResource, out var listing))
        {
            var columns = Shown(table).Select(column => table.Columns[column].Name.ToUpperInvariant()).ToArray();
            listing = new Listing(type.Group.Length == 0 ? type.Singular : $"{type.Singular}.{type.Group}", columns,
                Array.IndexOf(columns, "AGE"));
            _listings.Add(type.GroupResource, listing);
        }

        return listing;
    }

    private static IEnumerable<int> Shown(Table table) => Enumerable.Range(0, table.Columns.Count)
        .Where(column => table.Columns[column].Priority == 0);

    private static string CellOf(Table table, string name)
    {
        for (var column = 0; column < table.Columns.Count; column++)
        {
            if (table.Columns[column].Name == name)
            {
                return Text(table.Rows[0].Cells[column]);
            }
        }

        return string.Empty;
    }

    private static string Text(Value cell) => cell is StringValue known ? known.Text : cell.ToString();
}
