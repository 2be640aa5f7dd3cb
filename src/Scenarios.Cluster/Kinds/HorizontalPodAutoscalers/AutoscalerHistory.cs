namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>What the controller remembers of an autoscaler; a restart of it forgets (kubernetes, podautoscaler/horizontal.go).</summary>
internal sealed class AutoscalerHistory
{
    private readonly List<(long Replicas, DateTimeOffset At)> _recommendations = [];
    private readonly List<(long Change, DateTimeOffset At)> _changes = [];

    /// <summary>The first look: what is there is as good as recommended.</summary>
    public void Begin(long replicas, DateTimeOffset now)
    {
        if (_recommendations.Count == 0)
        {
            _recommendations.Add((replicas, now));
        }
    }

    /// <summary>The recommendations since then.</summary>
    /// <param name="includesStart">Whether one of that very instant counts.</param>
    public IEnumerable<long> RecommendedSince(DateTimeOffset start, bool includesStart) => _recommendations
        .Where(item => item.At > start || (includesStart && item.At == start)).Select(static item => item.Replicas);

    /// <summary>Takes note of a recommendation, and forgets those from before an instant.</summary>
    public void Recommend(long replicas, DateTimeOffset now, DateTimeOffset obsolete)
    {
        _recommendations.RemoveAll(item => item.At < obsolete);
        _recommendations.Add((replicas, now));
    }

    /// <summary>
    /// Takes note that the number of replicas has been changed, in the place of a change of the same direction that is out of date
    /// (storeScaleEvent).
    /// </summary>
    /// <param name="longest">The longest period that rules of the direction ask for.</param>
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

    /// <summary>How many replicas came within a period, without those that went; negative where more went.</summary>
    public long ChangeWithin(TimeSpan period, DateTimeOffset now) =>
        _changes.Where(item => item.At > now - period).Sum(static item => item.Change);
}
