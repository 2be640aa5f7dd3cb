namespace Scenarios.Api.Tables;

/// <summary>A server-side table, <c>meta/v1.Table</c>: what <c>kubectl get</c> prints.</summary>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows, string ResourceVersion);
