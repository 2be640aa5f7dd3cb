namespace Scenarios.Cluster.Nodes.Containers;

/// <summary>One line of a container's log.</summary>
/// <param name="Text">With its line end, if it had one.</param>
internal readonly record struct LogLine(DateTimeOffset Time, string Text)
{
    /// <summary>RFC 3339 with nanoseconds, trailing zeros cut off, as Go's RFC3339Nano prints it.</summary>
    public string WithTimestamp() =>
        Time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", System.Globalization.CultureInfo.InvariantCulture) + " " + Text;
}
