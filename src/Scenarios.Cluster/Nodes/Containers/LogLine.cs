namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>One line of a container's log.</summary>
internal readonly record struct LogLine
{
    private readonly long _ticks;

    public LogLine(DateTimeOffset time, string text) => (_ticks, Text) = (time.UtcTicks, text);

    public DateTimeOffset Time => new(_ticks, TimeSpan.Zero);

    public string Text { get; }

    /// <summary>RFC 3339 with nanoseconds and no trailing zeros, as Go's RFC3339Nano prints it.</summary>
    public string WithTimestamp() =>
        Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture) + " " + Text;
}
