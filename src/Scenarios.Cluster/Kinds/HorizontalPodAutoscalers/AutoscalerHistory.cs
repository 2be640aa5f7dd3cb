namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>What the controller remembers about an autoscaler, until it restarts (kubernetes, podautoscaler/horizontal.go).</summary>
internal sealed class AutoscalerHistory
{
    private readonly List<(long Replicas, DateTimeOffset At)> _recommendations = [];
    private readonly List<(long Change, DateTimeOffset At)> _changes = [];

    /// <summary>At the first reconciliation, records the current size as a recommendation.</summary>
    public void Begin(long replicas, DateTimeOffset now)
    {
        if (_recommendations.Count == 0)
        {
            _recommendations.Add((replicas, now));
        }
    }

    /// <summary>The recommendations after a start time.</summary>
    /// <param name="includesStart">Whether to include those made exactly at the start time.</param>
    public IEnumerable<long> RecommendedSince(DateTimeOffset start, bool includesStart) => _recommendations
        .Where(item => item.At > start || (includesStart && item.At == start)).Select(static item => item.Replicas);

    /// <summary>Records a recommendation, and drops those from before an instant.</summary>
    public void Recommend(long replicas, DateTimeOffset now, DateTimeOffset obsolete)
    {
        _recommendations.RemoveAll(item => item.At < obsolete);
        _recommendations.Add((replicas, now));
    }

    /// <summary>Records a change of the number of replicas, replacing an outdated change in the same direction (storeScaleEvent).</summary>
    /// <param name="longest">The longest period of the rules for this direction.</param>
    public void Scale(long before, long after, DateTimeOffset now, TimeSpan longest)
    {
        var isUp = after > before;
        var old = _changes.FindLastIndex(item => item.Change > 0 == isUp && item.At < now - longest);
        if (old >= 0)
        {
            _changes.RemoveAt(old);
        }

        _changes.Add((after - before, now));
    }

    /// <summary>The net number of replicas added within a period; negative if more were removed.</summary>
    public long ChangeWithin(TimeSpan period, DateTimeOffset now) =>
        _changes.Where(item => item.At > now - period).Sum(static item => item.Change);
}
