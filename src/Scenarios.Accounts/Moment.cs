namespace Scenarios.Accounts;

/// <summary>An instant at which the picture changed: only the differences from the instant before.</summary>
/// <param name="At">The time of the change.</param>
public sealed record Moment(TimeSpan At)
{
    /// <summary>Things that were added or changed.</summary>
    public IReadOnlyList<Thing> Things { get; init; } = [];

    /// <summary>The ids of things that were removed.</summary>
    public IReadOnlyList<string> Gone { get; init; } = [];

    /// <summary>Rows of listings that were added, changed or removed.</summary>
    public IReadOnlyList<ListedRow> Rows { get; init; } = [];

    /// <summary>What was reported.</summary>
    public IReadOnlyList<Announcement> Announcements { get; init; } = [];
}
