namespace Scenarios.Accounts;

/// <summary>What rows of one kind have in common.</summary>
/// <param name="Name">What its rows are called by, such as <c>pod</c>.</param>
/// <param name="Columns">The headings.</param>
/// <param name="AgeColumn">The column that tells ages; -1 where there is none.</param>
public sealed record Listing(string Name, IReadOnlyList<string> Columns, int AgeColumn);
