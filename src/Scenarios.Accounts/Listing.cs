namespace Scenarios.Accounts;

/// <summary>What all rows of one kind have in common.</summary>
/// <param name="Name">The name for its rows, such as <c>pod</c>.</param>
/// <param name="Columns">The column headings.</param>
/// <param name="AgeColumn">The index of the column with ages; -1 if there is none.</param>
public sealed record Listing(string Name, IReadOnlyList<string> Columns, int AgeColumn);
