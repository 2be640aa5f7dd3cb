namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>A member of a <see cref="DiffList"/>.</summary>
/// <param name="Key">Empty for none.</param>
/// <param name="Comment">The comment after it; null for none.</param>
internal sealed record DiffRecord(DiffText Value, string Key = "", DiffMode Mode = DiffMode.Both, string? Comment = null)
{
    /// <summary>Whether no comma follows.</summary>
    public bool HasNoComma { get; init; }

    /// <summary>What the comment counts, so that more can be added.</summary>
    public Tally? Counted { get; init; }
}
