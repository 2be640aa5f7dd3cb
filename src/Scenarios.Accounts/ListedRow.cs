namespace Scenarios.Accounts;

/// <summary>A row of a listing.</summary>
/// <param name="Listing">The listing that the row belongs to.</param>
/// <param name="Name">The name of the thing in the row; unique in the listing.</param>
/// <param name="Cells">Null if the row was removed.</param>
/// <param name="Since">The time since which the thing exists, from which the age column is computed.</param>
public sealed record ListedRow(Listing Listing, string Name, IReadOnlyList<string>? Cells, TimeSpan Since);
