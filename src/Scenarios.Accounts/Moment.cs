namespace Scenarios.Accounts;

/// <summary>An instant at which the picture changed: only what differs from the instant before.</summary>
/// <param name="At">When.</param>
public sealed record Moment(TimeSpan At)
{
    /// <summary>Things that came or are others now.</summary>
    public IReadOnlyList<Thing> Things { get; init; } = [];

    /// <summary>The ids of things that went.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Rows of listings that came, are others now, or went.</summary>
    public IReadOnlyList<ListedRow> Rows { get; init; } = [];

    /// <summary>What was reported.</summary>
    public IReadOnlyList<Announcement> Announcements { get; init; } = [];
}
