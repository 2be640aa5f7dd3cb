namespace Scenarios.Api.Tables;

/// <summary>One row of a <see cref="Table"/>: a cell for each column, and the object it represents.</summary>
public sealed record TableRow(IReadOnlyList<Value> Cells, ApiObject Object);
