namespace Scenarios.Conformance.Histories;

/// <summary>Differences of one kind, which have something in common that can be computed.</summary>
internal sealed record HistoryClass(string Name, Func<StatusDifference, bool>? OfStatuses, Func<EventDifference, bool>? OfEvents)
{
    public static HistoryClass Statuses(string name, Func<StatusDifference, bool> rule) => new(name, rule, null);

    public static HistoryClass Events(string name, Func<EventDifference, bool> rule) => new(name, null, rule);
}
