namespace Scenarios.Conformance.Histories;

/// <summary>An Event that only one side has, or that both have with another count or another message.</summary>
/// <param name="IsOfLonePod">Whether a Pod of that name was scheduled on one side only.</param>
internal sealed record EventDifference(RecordedEvent? Recorded, RecordedEvent? Ours, bool IsOfLonePod)
{
    public RecordedEvent Either => Recorded ?? Ours!;

    public bool IsOfCount => Recorded is not null && Ours is not null && Recorded.Message == Ours.Message;

    /// <summary>Pairs what is left after equal Events are removed: by message, then by reason.</summary>
    public static IReadOnlyList<EventDifference> Of(IReadOnlyList<RecordedEvent> recorded, IReadOnlyList<RecordedEvent> ours)
    {
        var lone = recorded.Concat(ours)
            .Where(item => item.Reason == "Scheduled")
            .Select(item => item.Object)
            .ToHashSet(StringComparer.Ordinal);
        var rest = ours.ToList();
        var missing = recorded.ToList();
        var pairs = new List<EventDifference>();
        foreach (var alike in (Func<RecordedEvent, string>[])[item => item.Message, static _ => ""])
        {
            foreach (var item in missing.ToList())
            {
                var found = rest.Find(
                    other => other.Object == item.Object && other.Reason == item.Reason && alike(other) == alike(item));
                if (found is not null)
                {
                    pairs.Add(Make(item, found));
                    rest.Remove(found);
                    missing.Remove(item);
                }
            }
        }

        return [.. pairs, .. missing.Select(item => Make(item, null)), .. rest.Select(item => Make(null, item))];

        EventDifference Make(RecordedEvent? theirs, RecordedEvent? mine) => new(theirs, mine, lone.Contains((theirs ?? mine!).Object));
    }

    public override string ToString() => string.Join('\n', Lines());

    private IEnumerable<string> Lines()
    {
        if (Recorded is not null)
        {
            yield return $"- event {Recorded}";
        }

        if (Ours is not null)
        {
            yield return $"+ event {Ours}";
        }
    }
}
