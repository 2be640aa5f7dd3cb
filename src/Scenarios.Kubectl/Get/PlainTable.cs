using Scenarios.Api.Tables;

namespace Scenarios.Kubectl.Get;

/// <summary>
/// <c>get --server-print=false</c>: kubectl's own table, which is the same for all kinds (cli-runtime, pkg/printers/tableprinter.go,
/// printUnstructured).
/// </summary>
internal static class PlainTable
{
    private static readonly TableColumn[] Columns =
    [
        new("Name", "string", "name", string.Empty, 0),
        new("Age", "string", string.Empty, string.Empty, 0),
    ];

    public static Table Of(Table served, DateTimeOffset now) => served with
    {
        Columns = Columns,
        Rows = [.. served.Rows.Select(row => row with
        {
            Cells = [new StringValue(row.Object.Name), new StringValue(HumanDuration.Since(row.Object.CreationTimestamp, now))],
        })],
    };
}
