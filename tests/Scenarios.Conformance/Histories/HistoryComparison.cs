using Scenarios.Conformance.Comparison;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Histories;

/// <summary>
/// How much of what happened in the real cluster also happened in ours: statuses of the same object in the same order, and Events.
/// </summary>
internal sealed record HistoryComparison(
    Share Statuses, Share Events, IReadOnlyList<StatusDifference> UnequalStatuses, IReadOnlyList<EventDifference> UnequalEvents)
{
    /// <summary>All that differs, for those who want to mend it.</summary>
    public IEnumerable<string> Differences => UnequalStatuses.Select(difference => $"{HistoryClasses.Of(difference)}\n{difference}")
        .Concat(UnequalEvents.Select(difference => $"{HistoryClasses.Of(difference)}\n{difference}"));

    public static HistoryComparison Of(IReadOnlyList<RecordedChange> recorded, IReadOnlyList<RecordedChange> ours)
    {
        var statuses = new List<StatusDifference>();
        var share = OfStatuses(ObjectHistory.Of(recorded), ObjectHistory.Of(ours), statuses);
        var theirs = EventsOf(recorded);
        var mine = EventsOf(ours);
        var rest = mine.ToList();
        var missing = theirs.Where(item => !rest.Remove(item)).ToList();
        return new HistoryComparison(
            share,
            new Share(theirs.Count - missing.Count, Math.Max(theirs.Count, mine.Count)),
            statuses,
            EventDifference.Of(missing, rest));
    }

    private static Share OfStatuses(
        IReadOnlyList<ObjectHistory> recorded, IReadOnlyList<ObjectHistory> ours, List<StatusDifference> differences)
    {
        var share = Share.Nothing;
        var unmatched = ours.ToList();
        // A node that was there before, and of which only heartbeats were seen, tells nothing.
        foreach (var history in recorded.Where(history => history.Kind != "nodes" || history.Statuses.Count > 1))
        {
            var alike = unmatched.Where(other => other.Kind == history.Kind && other.Name == history.Name)
                .Select(other => (Other: other, Common: history.InCommonWith(other)))
                .OrderByDescending(pair => pair.Common)
                .ThenBy(pair => pair.Other.Statuses.Count)
                .FirstOrDefault();
            var longest = Math.Max(history.Statuses.Count, alike.Other?.Statuses.Count ?? 0);
            share += new Share(alike.Common, longest);
            if (alike.Other is not null)
            {
                unmatched.Remove(alike.Other);
            }

            if (alike.Common < longest)
            {
                differences.Add(new StatusDifference(history, alike.Other, alike.Common));
            }
        }

        return share;
    }

    /// <summary>Each Event in its last state, so that its count is the last one.</summary>
    private static List<RecordedEvent> EventsOf(IReadOnlyList<RecordedChange> changes) => changes
        .Where(change => change is { Kind: "events", Change: not "DELETED" })
        .GroupBy(change => $"{change.Object.Text("namespace")}/{change.Object.Text("name")}", StringComparer.Ordinal)
        .Select(group => RecordedEvent.Of(group.Last().Object))
        .OrderBy(item => item.ToString(), StringComparer.Ordinal)
        .ToList();
}
