namespace Scenarios.Accounts;

/// <summary>A row of a listing.</summary>
/// <param name="Listing">The listing.</param>
/// <param name="Name">Whose row it is; unique in the listing.</param>
/// <param name="Cells">Null where it went.</param>
/// <param name="Since">Since when it is there: what a cell of ages is counted from.</param>
public sealed record ListedRow(Listing Listing, string Name, IReadOnlyList<string>? Cells, TimeSpan Since);
