namespace Scenarios.Gherkin.Parsing;

/// <summary>A row of a step's table.</summary>
public sealed record PickleTableRow(IReadOnlyList<string> Cells);
