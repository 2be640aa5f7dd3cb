namespace Scenarios.Cluster.Machinery;

/// <summary>
/// The events that one source recorded about one object: counts repetitions, combines similar messages, and limits the rate
/// (client-go, tools/record/events_cache.go, with its default limits).
/// </summary>
internal sealed class EventHistory
{
    private const double Burst = 25;
    private static readonly TimeSpan RefillInterval = TimeSpan.FromMinutes(5);

    private EventObservation? _first;
    private Bucket? _buckets;

    /// <summary>How to write this event: as a new one, or as a repetition of a known one.</summary>
    /// <param name="sorts">Provides the shared instances of what events have in common.</param>
    public EventObservation Observe(EventForms sorts, string type, string reason, string message, string fieldPath, DateTimeOffset now)
    {
        EventObservation? similar = null;
        for (var known = _first; known is not null && similar is null; known = known.Next)
        {
            similar = known.IsSimilar(type, reason) ? known : null;
        }

        var isCombined = similar is not null && similar.CountSimilar(message, now) >= EventObservation.MaximumSimilar;
        var (wanted, path) = isCombined ? (null, string.Empty) : (message, fieldPath);
        EventObservation? last = null;
        for (var known = _first; known is not null; known = known.Next)
        {
            if (known.IsSame(type, reason, wanted, path))
            {
                return known;
            }

            last = known;
        }

        var added = new EventObservation(sorts.SortOf(type, reason, path), wanted, now);
        if (last is null)
        {
            _first = added;
        }
        else
        {
            last.Next = added;
        }

        return added;
    }

    /// <summary>Takes a token from the type's bucket: 25 at first, refilled by one every five minutes.</summary>
    public bool TryAccept(string type, DateTimeOffset now)
    {
        for (var bucket = _buckets; bucket is not null; bucket = bucket.Next)
        {
            if (string.Equals(bucket.Type, type, StringComparison.Ordinal))
            {
                return bucket.TryTake(now);
            }
        }

        _buckets = new Bucket(type, now, _buckets);
        return _buckets.TryTake(now);
    }

    private sealed class Bucket(string type, DateTimeOffset now, Bucket? next)
    {
        private double _tokens = Burst;
        private long _filled = now.UtcTicks;

        public string Type => type;

        public Bucket? Next => next;

        public bool TryTake(DateTimeOffset now)
        {
            _tokens = Math.Min(Burst, _tokens + (TimeSpan.FromTicks(now.UtcTicks - _filled) / RefillInterval));
            _filled = now.UtcTicks;
            if (_tokens < 1)
            {
                return false;
            }

            _tokens--;
            return true;
        }
    }
}
