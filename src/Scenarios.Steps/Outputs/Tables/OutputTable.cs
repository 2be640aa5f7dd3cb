namespace Scenarios.Steps.Outputs.Tables;

/// <summary>The part of a printed table that a scenario checks.</summary>
/// <param name="Rows">The cells of each row, for the columns that the scenario names and in its order.</param>
internal sealed record OutputTable(IReadOnlyList<IReadOnlyList<string>> Rows);
