namespace Scenarios.Steps.Outputs.Tables;

/// <summary>A table that an output holds, as far as a scenario looks at it.</summary>
/// <param name="Rows">Of each row the cells of the columns that the scenario names, in its order.</param>
internal sealed record OutputTable(IReadOnlyList<IReadOnlyList<string>> Rows);
