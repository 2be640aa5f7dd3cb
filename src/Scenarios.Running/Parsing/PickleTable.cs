namespace Scenarios.Running.Parsing;

/// <summary>A step's table; the parser has seen to it that all rows have the same width.</summary>
public sealed record PickleTable(IReadOnlyList<PickleTableRow> Rows);
