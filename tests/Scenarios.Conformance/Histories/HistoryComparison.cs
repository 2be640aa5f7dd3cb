using Scenarios.Conformance.Comparison;
using Scenarios.Conformance.Recordings;

namespace Scenarios.Conformance.Histories;

/// <summary>
/// How much of what happened at the real cluster happened at ours: statuses of the same object in the same order, and Events.
/// </summary>
internal sealed record HistoryComparison(Share Statuses, Share Events, IReadOnlyList<string> Differences)
{
    public static HistoryComparison Of(IReadOnlyList<RecordedChange> recorded, IReadOnlyList<RecordedChange> ours)
    {
        var differences = new List<string>();
        var statuses = OfStatuses(ObjectHistory.Of(recorded), ObjectHistory.Of(ours), differences);
        return new HistoryComparison(statuses, OfEvents(EventsOf(recorded), EventsOf(ours), differences), differences);
    }

    private static Share OfStatuses(IReadOnlyList<ObjectHistory> recorded, IReadOnlyList<ObjectHistory> ours, List<string> differences)
    {
        var share = Share.Nothing;
        var unmatched = ours.ToList();
        // An object that was there before, and of which only heartbeats were seen, tells nothing.
        foreach (var history in recorded.Where(history => history.Kind != "nodes" || history.Statuses.Count > 1))
        {
            var alike = unmatched.Where(other => other.Kind == history.Kind && other.Name == history.Name)
                .Select(other => (Other: other, Common: history.InCommonWith(other)))
                .OrderByDescending(pair => pair.Common)
                .ThenBy(pair => pair.Other.Statuses.Count)
                .FirstOrDefault();
            share += new Share(alike.Common, Math.Max(history.Statuses.Count, alike.Other?.Statuses.Count ?? 0));
            if (alike.Other is not null)
            {
                unmatched.Remove(alike.Other);
            }

            differences.AddRange(Missing(history, alike.Other));
        }

        return share;
    }

    private static IEnumerable<string> Missing(ObjectHistory recorded, ObjectHistory? ours)
    {
        var has = ours?.Statuses.ToHashSet(StringComparer.Ordinal) ?? [];
        foreach (var status in recorded.Statuses.Where(status => !has.Contains(status)))
        {
            yield return $"- {recorded.Kind} {recorded.Name} {status}";
        }

        var real = recorded.Statuses.ToHashSet(StringComparer.Ordinal);
        foreach (var status in (ours?.Statuses ?? []).Where(status => !real.Contains(status)))
        {
            yield return $"+ {recorded.Kind} {recorded.Name} {status}";
        }
    }

    private static Share OfEvents(List<string> recorded, List<string> ours, List<string> differences)
    {
        var rest = ours.ToList();
        var missing = recorded.Where(text => !rest.Remove(text)).ToList();
        differences.AddRange(missing.Select(text => $"- event {text}"));
        differences.AddRange(rest.Select(text => $"+ event {text}"));
        return new Share(recorded.Count - missing.Count, Math.Max(recorded.Count, ours.Count));
    }

    /// <summary>Each Event as it was in the end: its count is the last one.</summary>
    private static List<string> EventsOf(IReadOnlyList<RecordedChange> changes) => changes
        .Where(change => change is { Kind: "events", Change: not "DELETED" })
        .GroupBy(change => $"{change.Object.Text("namespace")}/{change.Object.Text("name")}", StringComparer.Ordinal)
        .Select(group => group.Last().Object)
        .Select(item => Mask.Line(
            $"{item.Text("object")} {item.Text("type")} {item.Text("reason")} {item.Integer("count") ?? 1} {item.Text("message")}",
            new HashSet<string>()).Text)
        .Order(StringComparer.Ordinal)
        .ToList();
}
