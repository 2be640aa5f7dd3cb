namespace Scenarios.Cluster.Kinds.HorizontalPodAutoscalers;

/// <summary>What the controller remembers of an autoscaler; a restart of it forgets (kubernetes, podautoscaler/horizontal.go).</summary>
internal sealed class AutoscalerHistory
{
    private readonly List<(long Replicas, DateTimeOffset At)> _recommendations = [];
    private readonly List<(long Change, DateTimeOffset At)> _ups = [];
    private readonly List<(long Change, DateTimeOffset At)> _downs = [];

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

    /// <summary>Takes note that the number of replicas has been changed.</summary>
    /// <param name="longest">The longest period that anybody will ask for.</param>
    public void Scale(long before, long after, DateTimeOffset now, TimeSpan longest)
    {
        var events = after > before ? _ups : _downs;
        events.RemoveAll(item => item.At < now - longest);
        events.Add((Math.Abs(after - before), now));
    }

    /// <summary>How many replicas came, or went, within a period.</summary>
    public long ChangeWithin(TimeSpan period, DateTimeOffset now, bool isUp) =>
        (isUp ? _ups : _downs).Where(item => item.At > now - period).Sum(static item => item.Change);
}
