namespace Scenarios.Conformance.Histories;

/// <summary>The statuses of one object, if they are not the same on both sides, or not in the same order.</summary>
/// <param name="Ours">Null if our cluster had no such object.</param>
/// <param name="Common">How many statuses both have, in the same order.</param>
internal sealed record StatusDifference(ObjectHistory Recorded, ObjectHistory? Ours, int Common)
{
    public string Kind => Recorded.Kind;

    /// <summary>The statuses that only the recording has.</summary>
    public IReadOnlyList<string> Missing { get; } = Without(Recorded, Ours);

    /// <summary>The statuses that only we have.</summary>
    public IReadOnlyList<string> Extra { get; } = Ours is null ? [] : Without(Ours, Recorded);

    /// <summary>The statuses that only one side has.</summary>
    public IEnumerable<string> Differing => Missing.Concat(Extra);

    /// <summary>Whether ours did the same and then went on.</summary>
    public bool OursGoesOn => Ours is not null && Ours.Statuses.Take(Recorded.Statuses.Count).SequenceEqual(Recorded.Statuses);

    /// <summary>Whether the recording did the same and then went on.</summary>
    public bool RecordingGoesOn => Ours is not null && Recorded.Statuses.Take(Ours.Statuses.Count).SequenceEqual(Ours.Statuses);

    /// <summary>Whether ours has all that was recorded, in the same order, with more in between.</summary>
    public bool OursHasMore => Ours is not null && Common == Recorded.Statuses.Count;

    /// <summary>Whether the recording has all of ours, in the same order, with more in between.</summary>
    public bool RecordingHasMore => Ours is not null && Common == Ours.Statuses.Count;

    public override string ToString() => string.Join('\n', Missing.Select(status => $"- {Kind} {Recorded.Name} {status}")
        .Concat(Extra.Select(status => $"+ {Kind} {Recorded.Name} {status}")));

    private static List<string> Without(ObjectHistory history, ObjectHistory? other)
    {
        var known = other?.Statuses.ToHashSet(StringComparer.Ordinal) ?? [];
        return [.. history.Statuses.Where(status => !known.Contains(status))];
    }
}
