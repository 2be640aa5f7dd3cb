namespace Scenarios.Running.Parsing;

/// <summary>A step's table. The parser guarantees that all rows have the same width.</summary>
public sealed record PickleTable(IReadOnlyList<PickleTableRow> Rows);
