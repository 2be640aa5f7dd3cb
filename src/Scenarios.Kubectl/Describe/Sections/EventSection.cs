using System.Globalization;

namespace Scenarios.Kubectl.Describe.Sections;

/// <summary>The events at the end of a description, oldest first.</summary>
internal static class EventSection
{
    /// <param name="events">Null where events are not shown.</param>
    public static void Write(DescriptionWriter writer, IReadOnlyList<ApiObject>? events, DateTimeOffset now)
    {
        if (events is null)
        {
            return;
        }

        if (events.Count == 0)
        {
            writer.Write(0, "Events:\t<none>\n");
            return;
        }

        writer.Flush();
        writer.Write(0, "Events:\n  Type\tReason\tAge\tFrom\tMessage\n");
        writer.Write(1, "----\t------\t----\t----\t-------\n");
        foreach (var item in events.OrderBy(item => item.TextAt("lastTimestamp"), StringComparer.Ordinal))
        {
            var source = item.TextAt("source", "component") is { Length: > 0 } component ? component : item.TextAt("reportingComponent");
            writer.Write(
                1, $"{item.TextAt("type")}\t{item.TextAt("reason")}\t{AgeOf(item, now)}\t{source}\t{item.TextAt("message").Trim()}\n");
        }
    }

    /// <summary>When an event was last seen, and how often.</summary>
    public static string AgeOf(ApiObject item, DateTimeOffset now)
    {
        var first = Since(item.TextAt("eventTime") is { Length: > 0 } time ? time : item.TextAt("firstTimestamp"), now);
        if (item.Has("series"))
        {
            return $"{Since(item.TextAt("series", "lastObservedTime"), now)} (x{item.Tree.Scalar("series", "count")} over {first})";
        }

        return item.IntegerAt("count") is { } count and > 1
            ? string.Create(CultureInfo.InvariantCulture, $"{Since(item.TextAt("lastTimestamp"), now)} (x{count} over {first})")
            : first;
    }

    private static string Since(string timestamp, DateTimeOffset now) => HumanDuration.Since(Timestamp.TryParse(timestamp), now);
}
