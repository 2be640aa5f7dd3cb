namespace Scenarios.Running.Parsing;

/// <summary>A row of a step's table.</summary>
public sealed record PickleTableRow(IReadOnlyList<string> Cells);
