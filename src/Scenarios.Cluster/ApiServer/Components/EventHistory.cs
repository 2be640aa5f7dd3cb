namespace Scenarios.Cluster.ApiServer.Components;

/// <summary>
/// What one source said about one object, so that repetitions are counted, similar messages combined and floods cut off
/// (client-go, tools/record/events_cache.go, with its default limits).
/// </summary>
internal sealed class EventHistory
{
    private const int MaximumSimilar = 10;
    private const double Burst = 25;
    private static readonly TimeSpan SimilarFor = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan RefillInterval = TimeSpan.FromMinutes(5);

    private readonly List<EventObservation> _observations = [];
    private readonly List<Similar> _similar = [];
    private readonly List<Bucket> _buckets = [];

    /// <summary>Which event this one is to be written as: one of its own, or a known one that it repeats.</summary>
    public EventObservation Observe(string type, string reason, string message, string fieldPath, DateTimeOffset now)
    {
        var isCombined = SimilarOf(type, reason, now).Add(message) >= MaximumSimilar;
        var key = isCombined ? new EventObservation(type, reason, null, string.Empty) : new EventObservation(type, reason, message, fieldPath);
        foreach (var known in _observations)
        {
            if (known.IsSame(key))
            {
                return known;
            }
        }

        _observations.Add(key);
        return key;
    }

    /// <summary>Takes a token: 25 at first, one more every five minutes, for each type.</summary>
    public bool TryAccept(string type, DateTimeOffset now)
    {
        foreach (var bucket in _buckets)
        {
            if (string.Equals(bucket.Type, type, StringComparison.Ordinal))
            {
                return bucket.TryTake(now);
            }
        }

        var added = new Bucket(type, now);
        _buckets.Add(added);
        return added.TryTake(now);
    }

    private Similar SimilarOf(string type, string reason, DateTimeOffset now)
    {
        foreach (var similar in _similar)
        {
            if (similar.IsOf(type, reason))
            {
                similar.Touch(now);
                return similar;
            }
        }

        var added = new Similar(type, reason, now);
        _similar.Add(added);
        return added;
    }

    private sealed class Similar(string type, string reason, DateTimeOffset now)
    {
        private readonly List<string> _messages = [];
        private DateTimeOffset _last = now;

        public bool IsOf(string otherType, string otherReason) =>
            string.Equals(reason, otherReason, StringComparison.Ordinal) && string.Equals(type, otherType, StringComparison.Ordinal);

        public void Touch(DateTimeOffset now)
        {
            if (now - _last > SimilarFor)
            {
                _messages.Clear();
            }

            _last = now;
        }

        /// <returns>How many different messages there are, this one included; never more than the maximum are kept.</returns>
        public int Add(string message)
        {
            if (!_messages.Contains(message, StringComparer.Ordinal))
            {
                _messages.Add(message);
            }

            var count = _messages.Count;
            if (count >= MaximumSimilar)
            {
                // Upstream drops any one of the set; the oldest keeps the order stated.
                _messages.RemoveAt(0);
            }

            return count;
        }
    }

    private sealed class Bucket(string type, DateTimeOffset now)
    {
        private double _tokens = Burst;
        private DateTimeOffset _filled = now;

        public string Type => type;

        public bool TryTake(DateTimeOffset now)
        {
            _tokens = Math.Min(Burst, _tokens + ((now - _filled) / RefillInterval));
            _filled = now;
            if (_tokens < 1)
            {
                return false;
            }

            _tokens--;
            return true;
        }
    }
}
