namespace Scenarios.Cluster.Machinery;

/// <summary>
/// One event that was written, and what its repetitions look like. The first of its type and reason counts the messages that are similar.
/// </summary>
/// <param name="message">Null for the combination of many similar events.</param>
internal sealed class EventObservation(string type, string reason, string? message, string fieldPath, DateTimeOffset now)
{
    public const int MaximumSimilar = 10;
    private static readonly long SimilarFor = TimeSpan.FromMinutes(10).Ticks;

    private long _last = now.UtcTicks;
    private List<string>? _messages;

    public EventObservation? Next { get; set; }

    public bool IsCombined => message is null;

    /// <summary>The event as it was first stored; null before.</summary>
    public ApiObject? Event { get; set; }

    public bool IsSame(string otherType, string otherReason, string? otherMessage, string otherPath) =>
        string.Equals(message, otherMessage, StringComparison.Ordinal)
        && IsSimilar(otherType, otherReason)
        && string.Equals(fieldPath, otherPath, StringComparison.Ordinal);

    public bool IsSimilar(string otherType, string otherReason) =>
        string.Equals(reason, otherReason, StringComparison.Ordinal) && string.Equals(type, otherType, StringComparison.Ordinal);

    /// <returns>How many different messages there are, this one included; never more than the maximum are kept.</returns>
    public int CountSimilar(string other, DateTimeOffset now)
    {
        var isOver = now.UtcTicks - _last > SimilarFor;
        _last = now.UtcTicks;
        if (_messages is null)
        {
            if (!isOver && string.Equals(other, message, StringComparison.Ordinal))
            {
                return 1;
            }

            _messages = [message!];
        }

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
            // Upstream drops any one of the set; the oldest keeps the order stated.
            _messages.RemoveAt(0);
        }

        return count;
    }

    public string MessageFor(string newest) => IsCombined ? $"(combined from similar events): {newest}" : newest;
}
