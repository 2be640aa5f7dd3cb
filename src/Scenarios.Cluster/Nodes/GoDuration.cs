using System.Globalization;

namespace Scenarios.Cluster.Nodes;

/// <summary>Durations in the words of Go's time.Duration.String, as the kubelet's messages have them.</summary>
internal static class GoDuration
{
    /// <summary>In whole milliseconds: <c>812ms</c>, <c>1.234s</c>, <c>1m2.5s</c>.</summary>
    public static string OfMilliseconds(TimeSpan duration)
    {
        var whole = (long)duration.TotalMilliseconds;
        if (whole < 1000)
        {
            return whole == 0 ? "0s" : $"{whole}ms";
        }

        var seconds = ((whole % 60_000) / 1000m).ToString("0.###", CultureInfo.InvariantCulture) + "s";
        var minutes = whole / 60_000;
        return minutes == 0 ? seconds : minutes < 60 ? $"{minutes}m{seconds}" : $"{minutes / 60}h{minutes % 60}m{seconds}";
    }
}
