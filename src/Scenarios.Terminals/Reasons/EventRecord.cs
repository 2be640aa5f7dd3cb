using System.Globalization;

namespace Scenarios.Terminals.Reasons;

/// <summary>The Events about an object.</summary>
internal sealed class EventRecord(ClusterReasons reasons)
{
    /// <summary>The last Event with a reason; null if there is none.</summary>
    /// <param name="item">The object that it is about.</param>
    /// <param name="reason">Such as <c>Unhealthy</c>.</param>
    /// <param name="start">The beginning of its message.</param>
    public (string Message, int Count, string At)? Last(ApiObject item, string reason, string start = "")
    {
        var found = reasons.All("Event")
            .Where(one => one.TextAt("reason") == reason && one.TextAt("involvedObject", "uid") == item.Uid
                && one.TextAt("message").StartsWith(start, StringComparison.Ordinal))
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var last = found.MaxBy(At, StringComparer.Ordinal)!;
        var count = found.Sum(one => Math.Max(1, one.IntegerAt("count") ?? one.IntegerAt("series", "count") ?? 1));
        return (last.TextAt("message"), (int)count, ObjectTexts.TimeOf(At(last)));
    }

    /// <summary>Formats an Event's message with its count and last time.</summary>
    public static string Say((string Message, int Count, string At) record) =>
        string.Create(CultureInfo.InvariantCulture, $"{(record.Count == 1 ? "once" : $"{record.Count} times")}, last at {record.At}");

    private static string At(ApiObject one)
    {
        string[] stamps =
        [
            one.TextAt("lastTimestamp"), one.TextAt("series", "lastObservedTime"), one.TextAt("eventTime"),
            one.TextAt("metadata", "creationTimestamp"),
        ];
        return stamps.First(stamp => stamp.Length > 0);
    }
}
