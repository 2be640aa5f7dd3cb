namespace Scenarios.Cluster.Machinery;

/// <summary>
/// One event that was written, to recognize its repetitions. The first event of its type and reason also counts the similar messages.
/// </summary>
/// <param name="message">Null for the combination of many similar events.</param>
internal sealed class EventObservation(EventSort sort, string? message, DateTimeOffset now)
{
    public const int MaximumSimilar = 10;
    private static readonly long SimilarFor = TimeSpan.FromMinutes(10).Ticks;

    private long _last = now.UtcTicks;

    // The message; or a Similar with this message and the similar ones, once there are any.
    private object? _said = message;

    public EventObservation? Next { get; set; }

    public bool IsCombined => _said is null;

    /// <summary>The event as it was first stored; null until then.</summary>
    public ApiObject? Event { get; set; }

    private string? Message => _said as string ?? (_said as Similar)?.First;

    public bool IsSame(string type, string reason, string? message, string fieldPath) =>
        string.Equals(Message, message, StringComparison.Ordinal)
        && IsSimilar(type, reason)
        && string.Equals(sort.FieldPath, fieldPath, StringComparison.Ordinal);

    public bool IsSimilar(string type, string reason) => sort.IsSimilar(type, reason);

    /// <returns>The number of different messages including this one; never more than the maximum are kept.</returns>
    public int CountSimilar(string other, DateTimeOffset now)
    {
        var isOver = now.UtcTicks - _last > SimilarFor;
        _last = now.UtcTicks;
        if (_said is not Similar similar)
        {
            if (!isOver && string.Equals(other, Message, StringComparison.Ordinal))
            {
                return 1;
            }

            _said = similar = new Similar(Message!);
        }

        return similar.Count(other, isOver);
    }

    public string MessageFor(string newest) => IsCombined ? $"(combined from similar events): {newest}" : newest;

    private sealed class Similar(string first)
    {
        private readonly List<string> _messages = [first];

        public string First => first;

        public int Count(string other, bool isOver)
        {
            if (isOver)
            {
                _messages.Clear();
            }

            if (!_messages.Contains(other, StringComparer.Ordinal))
            {
                _messages.Add(other);
            }

            var count = _messages.Count;
            if (count >= MaximumSimilar)
            {
                // Upstream drops an arbitrary one of the set; dropping the oldest is deterministic.
                _messages.RemoveAt(0);
            }

            return count;
        }
    }
}
